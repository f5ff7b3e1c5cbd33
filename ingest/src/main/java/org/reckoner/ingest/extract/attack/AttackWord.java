// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

/** What part a word plays in telling of an attack; the codes in {@code attacks.txt}. */
enum AttackWord {
  /** The attack as a noun: breach, ransomware attack, phishing. */
  ACT,
  /** What attackers use, which a name before it names: malware, ransomware. */
  TOOL,
  /** Attacking, with the victim as its object: hack, infect. */
  DO,
  /** Forms of these verbs that are not passive behind "is": hacking. */
  DOING,
  /** Taking what a victim has: steal, leak. */
  TAKE,
  /** Asking for money. */
  DEMAND,
  /** Leading somebody on, with the victim as its object: trick, lure. */
  LURE,
  /** Sending something, or passing for somebody else. */
  SEND,
  /** What a victim does and meets with, as its subject: pay, fall for, suffer. */
  SUFFER,
  /** A flaw and its mending, which have days of their own. */
  FLAW,
  /** Those who attack, by their trade: hackers. */
  WHO,
  /** Words that stand for an attacker where the verb makes one of them: someone. */
  SOMEONE,
  /** Between those and their name: called. */
  CALLED,
  /** Who is hit, by that name: victims. */
  VICTIM,
  /** Such a word that may be a verb: targets. */
  VERBAL,
  /** Nouns in the plural, or that stand for many: users, staff. */
  MANY,
  /** Persons by what they are to somebody: users, employees. */
  PEOPLE,
  /** Houses and bodies by their sort: hospital, bank. */
  FIRM,
  /** What they work with: servers. */
  SYSTEM,
  /** Places and services on the net, which are often named without being hit: website. */
  SITE,
  /** Pronouns that may stand for a victim. */
  IT,
  /** What a noun may begin with, besides articles: these, several. */
  DET,
  /** What may stand between that and the noun. */
  MODIFIER,
  /** Before the victim of an attack as a noun: on, against. */
  AGAINST,
  /** Before whom something is taken from. */
  FROM,
  /** Before whom something is sent to. */
  TO,
  /** Before who did it. */
  BY,
  /** The words that say by what means. */
  MEANS,
  /** Where those words end. */
  END,
  /** What places a length of time: past, recent, several. */
  WHEN,
  /** Parts of days, weeks and years that no calendar has: morning, weekend. */
  DAY_PART,
  /** What may stand around such words: between, almost. */
  AROUND,
  /** Before a name that ends in a day and is none: Patch Tuesday. */
  NO_DAY;

  static final AttackWord[] HEADS = {WHO, VICTIM, PEOPLE, FIRM, SYSTEM, SITE};
}
