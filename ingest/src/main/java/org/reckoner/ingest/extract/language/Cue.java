// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

/**
 * What a word or phrase gives away. The names are the keys in the language files; the layers above
 * know cues only and no words.
 */
public enum Cue {
  // Numbers
  /** A number in words; the code is its value. */
  NUMBER,
  /** A factor behind a number: million, bn; the code is its value. */
  SCALE,
  /** Like SCALE, but one letter, and only where it touches the number: $3m. */
  SHORT_SCALE,
  /** Joins two number words: "and" in "two hundred and six". */
  NUMBER_JOIN,
  PERCENT,
  /** A part of a whole in words; the code is it in percent: "a quarter". */
  FRACTION,
  /** Many or some, without a number: "a few", "hundreds". */
  FEW,
  /** "sum of", before what it is a sum of; the code MONEY where that is said: "sum of money". */
  SUM_OF,
  /** Between two numbers of a share: "four in ten". */
  IN_EVERY,
  /** Between number and noun, meaning nothing: "of" in "millions of dollars". */
  OF,

  // How figures are bounded
  ABOUT,
  MORE_THAN,
  AT_LEAST,
  LESS_THAN,
  UP_TO,
  BETWEEN,
  /** Behind a figure: "or more". */
  OR_MORE,
  /** Behind a figure: "or thereabouts". */
  OR_SO,
  /** Between two figures of a range. */
  RANGE_TO,
  /** "adds up to": states a sum, and bounds nothing. */
  AMOUNT_TO,
  /** Words between a bound and its figure: "a staggering", "an estimated total of". */
  FILLER,

  // Money
  /** A currency by sign, code or name; the code is ISO 4217. */
  CURRENCY,
  /** The bare word for dollars, which several countries have. */
  DOLLARS,
  /** Of a country whose pesos are told from others' by it; the code is ISO 3166. */
  PESO_COUNTRY,
  /** A crypto-asset by ticker or name; the code is its ticker. */
  ASSET,
  /** "tokens", "coins": behind a ticker that no list has. */
  TOKEN_NOUN,
  /** "cryptocurrency": what a coin is called that no list has. */
  COIN_NOUN,

  // Calendar
  /** A month; the code is 1 to 12. */
  MONTH,
  /** A day of the week; the code is 1 to 7 from Monday. */
  WEEKDAY,
  /** A day counted from publication; the code is the offset. */
  RELATIVE_DAY,
  LAST,
  THIS,
  /** A unit of time; the code is DAY, WEEK, MONTH, QUARTER, YEAR or DECADE. */
  TIME_UNIT,
  AGO,
  /** Behind a length of time, from the day named before: "a week later". */
  LATER,
  /** Behind a length of time, before what came first: "eight months after". */
  AFTER,
  /** Behind a length of time, back from the day named before: "two days earlier". */
  EARLIER,
  /** A day counted from the day named before; the code is the offset: "the next day". */
  ANCHORED_DAY,
  /** "later", "earlier" behind a length of time: counted from the year named last; by its code. */
  YEARS_FROM,
  /** "the year before", "the following year": as above, with the number of years as its code. */
  YEAR_FROM,
  /** A year counted from publication; the code is how many back: "the year before last". */
  YEARS_BACK,
  SINCE,
  /**
   * What a date follows that ends something; with the code OPEN, where the beginning is not told.
   */
  UNTIL,
  /** "onwards" behind a date. */
  ONWARDS,
  FROM_TIME,
  TO_TIME,
  AND,
  /** "over", "in the past", "during": before a length of time. */
  OVER_TIME,
  /** "early", "late", "mid": before a month or year. */
  PART_OF,
  /** A part of a year; the code is Q1 to Q4, H1, H2, or M and how many months from its start. */
  QUARTER,
  /** "on", "in", "dated": what a date follows. */
  DATE_PREPOSITION,

  // Events
  /** Taking what belongs to others. */
  STEAL,
  /** Losing it. */
  LOSE,
  /** A theft as a noun, one. */
  THEFT,
  /** Thefts as a noun, many. */
  THEFTS,
  /** An attack as a noun, one. */
  ATTACK,
  /** Attacks as a noun, many. */
  ATTACKS,
  /** Attacking; also the participle: hacked, exploited. */
  ATTACKED,
  /** A passive in one word, without an auxiliary. */
  PASSIVE,
  /** An auxiliary of the active voice, and adverbs beside it: "has", "also". */
  HAVING,
  /** What a sum does that is gone: vanished, disappeared, went missing. */
  VANISH,
  /** Taking with the victim as its object: "robbed X of", "relieved X of". */
  DEPRIVE,
  /** Becoming known, of a theft: came to light, became known. */
  CAME_OUT,
  /** What was stolen, taken up as known: the coins, the funds. */
  GOODS,
  /** What comes after a theft and has days of its own: arrested, reimbursed. */
  AFTERMATH,
  /** Noticing that something is wrong: detected, suspended trading. */
  NOTICE,
  /** What thieves do before they take anything: infect a computer, deploy a contract. */
  PREPARATION,
  /** Taking place. */
  HAPPEN,
  /** Costing with the victim as its object: "cost X". */
  COST,
  /** Verbs of taking that mean theft only where the text makes it one: took, withdrew. */
  DRAW,
  /** What befalls a victim: suffered, fell victim to. */
  SUFFER,
  /** "which", "que": behind a comma it takes up the name before it. */
  RELATIVE,
  /** "that", "which", "who": a clause that describes the noun before it, comma or not. */
  RELATIVE_THAT,
  /** "where": behind a comma, what happened at the place or firm named before it. */
  RELATIVE_PLACE,
  /** Auxiliaries between a subject and its participle. */
  AUXILIARY,
  /** Forms of "to be": behind them a participle is passive. */
  COPULA,
  /** Adverbs that may stand before a verb. */
  ADVERB,
  /** An attempt that failed, or may have. */
  ATTEMPT,
  /** Gains of attackers; weaker than STEAL: netted, amassed, generated. */
  GAIN,
  /** What was stolen, as a noun: haul, loot, proceeds. */
  LOOT,
  /** A part of what the sentence before gave: "the lion's share". */
  PART_OF_IT,
  /** Those who steal, by that name: thieves, robbers. */
  THIEVES,
  /** "the number of": what a bare number in the sentence counts. */
  COUNT_OF,
  /** "times": behind a number and a verb of attacking, it counts attacks. */
  TIMES,
  /** Before a number whose noun is left out: "in a dozen", "from 15". */
  COUNT_PREPOSITION,
  /** Several cases together: total, altogether, series of. */
  AGGREGATE,
  /** What thieves own, by a noun that makes its owner a thief: haul, loot, raids. */
  BOOTY,
  /** Of all the world or a whole trade: what a sum is no single thief's in. */
  WORLD,
  /** "in that time": takes up the period named before. */
  THAT_TIME,
  /** "to" behind what a figure came from: "from 15 to 20". */
  MOVES_TO,
  /**
   * Making a figure another: raised, fell. What stands behind "from" is then no least of a range.
   */
  CHANGES,
  /** "the same period": the one told of, in another year. */
  SAME_PERIOD,
  /** "since then": from the date named before. */
  SINCE_THEN,
  /** A paper of a court or prosecutor that says something: indictment, court filing. */
  DOCUMENT,
  /** What is said of a report that does not hold: untrue, unfounded. */
  UNTRUE,
  /** Fraud by the operator itself. */
  SCAM,
  /** Malware that holds to ransom. */
  RANSOMWARE,
  /** Malware as a noun: a name before it names the attack. */
  MALWARE,
  /** An attack that bears a name of its own; the code is the incident's type. */
  OPERATION,
  /** Wiping and sabotage. */
  DESTRUCTION,
  /** Words that show an article to be about crypto-assets. */
  CRYPTO,

  // What an amount may be of, besides stolen
  RANSOM,
  BOUNTY,
  LAUNDER,
  FREEZE,
  RECOVER,
  /** Anything else that is no loss; the code says what. */
  OTHER_AMOUNT,
  /** Before what a figure became or may become: "could reach", "raised it to". */
  REVISED,
  /** Words about a wrong figure: decimal point, typo. */
  MISPRINT,
  /** Words of business and markets, where money is lost and taken without a thief. */
  BUSINESS,
  /** Verbs of exchanging loot; with the code INTO the words before what it became: "for". */
  SWAPPED_FOR,
  /** What gives a sum in another currency: "at that day's rate", "equivalent to". */
  CONVERTED,
  /** Buying: what follows is a price, and nothing stolen. */
  BUY,
  /** Giving money to those whose it is: pays, refunds. */
  PAY,
  /** "worth", "valued at": an amount restates the quantity before it. */
  WORTH,
  /** "including", "of which": what follows is part of what stands before. */
  INCLUDING,

  // Prepositions that bind
  /** Before the victim of a theft: stolen from X. */
  FROM,
  /** Before the victim of an attack: attack on X. */
  ON,
  /** Before the place of a theft: at X. */
  AT_PLACE,
  /** What a victim's money lies in, or who entrusted it: wallets, pools, customers. */
  HOLDING,
  /** Between that and the victim: of, belonging to. */
  BELONGING,
  /** Before an agent: by X. */
  BY,
  /** Between clauses that speak of different things. */
  CONNECTOR,
  /** What makes a figure a comparison with another case. */
  COMPARED,
  RESPECTIVELY,

  // Parties
  /** Many victims: firms, exchanges. */
  VICTIMS,
  /** One victim, by its sort: exchange, protocol. */
  VICTIM_NOUN,
  COUNTRIES,
  PEOPLE,
  /** Attackers by their trade: hackers, group. */
  ATTACKERS,
  /** One group, by its sort: group; with the code HACKERS, a sort that only attackers are: gang. */
  GROUP_NOUN,
  /** The second word of names that vendors give to groups, whatever the first. */
  GROUP_SURNAME,
  /** What closes a firm's name in law: AG, Ltd. */
  LEGAL_FORM,
  /** Before a place: in, near. */
  PLACE,
  /** "these", "this", "the same": takes up what the sentence before spoke of. */
  THESE,
  /** "the same country", "the same hands": takes up who did it before. */
  SAME_AS_BEFORE,
  /** "both": takes up the two events spoken of before. */
  BOTH,
  /** "all three", "each of them": takes up every entry of a list. */
  ALL_OF_THEM,
  /** "below", "the following": says that a list follows. */
  BELOW,
  /** "table", "list": what a sentence above one calls it. */
  TABLE,
  /** "among them", "another was": opens a sentence that tells some of those counted before. */
  EXAMPLE,
  /** "the", "what", "those": before what was stolen, when a sum is a part of it. */
  TAKING_UP,
  /** "it", "they": takes up a subject. */
  PRONOUN,
  /** An adjective of a state; the code is the party's id. */
  DEMONYM,
  /** Adjectives and parts of compounds that describe a victim: popular, -based. */
  DESCRIBER,
  /** A firm whose goods or services a victim uses: supplier, the company that builds. */
  SUPPLIER,
  /** What suppliers make: software, an update. */
  PRODUCT,
  /** Between that and its maker: made by. */
  PRODUCED,
  /** Getting in where one has no business: broke in, gained access. */
  ENTER,
  /** Before whom or what attackers came through: via, by way of. */
  VIA,
  /** One way to steal among others: phishing, exit scams. */
  WAY_TO_STEAL,

  /** "of the total", "of that sum": what stands beside it is a part of a whole. */
  OF_WHOLE,
  /** What sets one case above others: the largest, the lowest. */
  SUPERLATIVE,
  /** What lets one in and is no money: credentials, a laptop. */
  CREDENTIALS,
  /** "the former", "the latter": of two spoken of before. */
  FORMER,
  LATTER,
  /** Those who analyse or report, by their trade: analytics firm, news agency. */
  ANALYST,
  /** Words that are no part of a name though they may be capitalised. */
  STOPWORD,
  /** Words that stand in titles and before names: president, exchange. */
  TITLE_WORD,
  /** The last word of the name of one who analyses: "X Analytics". */
  ANALYST_SURNAME,
  /** Behind a comma, that what follows is said of a part: "much of it", "many of them". */
  SOME_OF_THEM,
  /** What owners and operators do with a business: runs, operates, owned by. */
  OPERATOR,
  /** A loan that is paid back in the transaction in which it is given. */
  FLASH_LOAN,
  /** How big something is, in a headline: "big", "massive". */
  SIZE,
  /** A capitalised name that is no victim: analysts, press, chains, tools. */
  OBSERVER,
  /** A platform on which people write: what is said there is said by somebody else. */
  CHANNEL,

  /** What people write on; with the code HELD what they speak in: a livestream, a hearing. */
  MEDIUM,
  /** A body within another: committee, panel; the code is an id or empty. */
  BODY,
  ARTICLE,
  /** "the": takes up what is known. */
  DEFINITE,
  POSSESSIVE,

  // Who says so, and how
  ACCORDING_TO,
  SAY,
  /** Opens a sentence that says whose the figures before it are: "so says", "that is the count". */
  CREDITING,
  /** A work that says something: report, study. */
  REPORT,
  /** What somebody's counting comes to: count, tally, figures. */
  RECKONING,
  /** "a higher one": a figure beside another. */
  COMPARATIVE,
  /** Between what somebody puts a figure on and the figure: at. */
  FIGURE_AT,
  /** Having figures on one's books: has, lists, logs. */
  LISTS,
  /**
   * One who speaks without a name: investigators, officials; with the code ORG, one that takes up a
   * name: the agency.
   */
  SPEAKER,
  /** Before one who only carries what somebody else says: "seen by". */
  SEEN_BY,
  /** Words between such a noun and its article or owner: senior, spy, blockchain. */
  SPEAKER_MODIFIER,
  /** Between people and whom they work for: at, from, with. */
  STAFF_OF,
  /** Behind a report, before its maker: by, from, of. */
  MADE_BY,
  /** "such as", "including": before an example. */
  SUCH_AS,
  ALLEGED,
  ESTIMATED,
  CONDITIONAL,
  FORECAST,
  NEGATION,
  DENY,
  REFUSE,
  COMMENT,
  /** "how much": a question that a sum answers. */
  HOW_MUCH,
  /** "Did you know that": a question that presupposes its answer. */
  PRESUPPOSING,
  SHARE_VERB,
  /**
   * Taking back what was printed: "corrected", "misplaced decimal point"; with the code WRONG
   * before a figure that is taken back, with RIGHT before the one in its place.
   */
  CORRECTION,
  /** "often", "usually": says what happens, and not what happened. */
  GENERIC,
  /** Puts a number outside the count: left out, not counting. */
  LEFT_OUT,
  /** What one case brings, or one day: on average, per attack. */
  RATE,
  /** Opens a case that nobody says has come about: suppose, should, were to. */
  SUPPOSING,
  /** Says of what was told before it that it did not come about: "none of this happened". */
  NEVER_WAS,
  /** Besides those counted: "other", "further". */
  OTHER,

  /** A place in an order: "second", "last". */
  RANK,
  /** A figure as a noun, which a sentence credits that gives none: "range", "sum". */
  FIGURE,

  // Attribution
  /** Before the actor: attributed to, linked to, work of. */
  ATTRIBUTED_TO,
  /** Accusing with the deed as its object: "attributed the theft to X". */
  ACCUSE,
  /** "identified X as": before an actor that "as" makes the culprit. */
  IDENTIFY,
  AS,
  /** Having to do with it, as who denies says: involvement, role. */
  INVOLVED,
  /** Before a reason: because, since. */
  REASON,
  /** Who did it, as a noun: thief, culprit. */
  THIEF,
  /** Between that object and the actor: to, on. */
  ACCUSED_AS,
  /** Behind a state and a hyphen: linked, backed. */
  LINKED,
  /** Behind the actor: is behind, responsible for, carried out. */
  RESPONSIBLE_FOR,
  /** Context from which an attribution follows: "their strategies came to light". */
  CAME_TO_LIGHT,
  /** Before another name of the same: also known as, alias. */
  ALSO_KNOWN_AS,
  /** Giving a name, with who bears it or the name itself as its object: calls, tracks. */
  NAMES,
  /**
   * Before what a group is part of or serves; with the code OVER, what stands before it commands
   * what stands behind; with the code SAME, what was said of another group holds too.
   */
  OPERATES_UNDER,
  SPONSORED,
  TARGETING,
  /** What is targeted; the code is a term. */
  TARGET,
  /** "unknown", "unidentified": says that nobody is known. */
  UNKNOWN_ACTOR,
  /** An organ of a state or city, with what it is called by: "prosecutors", "ministry". */
  INSTITUTION,
  /** An institution that speaks for its whole state: government, embassy. */
  REPRESENTATION,
  /** Between an institution and what it is of: "of", "for". */
  GENITIVE,

  // Matters
  /** A technique; the code is its ATT&amp;CK id. */
  TECHNIQUE,
  /** A question or heading about the ways in: "how", "by what means", "methods". */
  ASK_METHOD,
  /** A use of the proceeds; the code is a term. */
  PURPOSE,
  /** Words that give money a use: to fund, support. */
  FUNDING,
  /** Keeping money from a use: cut off, starve. */
  PREVENT,
  INCOME,
  SANCTIONS,
  IMPOSE,
  INVESTIGATE,
  /** Between an investigation and the deed: "for", "over", "on suspicion of". */
  FOR,
  /** The state of an investigation; the code is a term. */
  INVESTIGATION_STATE,
  CALL_FOR,
  /** What is called for or done; the code is a term. */
  MEASURE,
  ADVISE,
  /** "protect", "prevent": a question about it asks for advice. */
  PROTECT,
  /** A measure that is advised; the code is an ATT&amp;CK mitigation or NONE. */
  MITIGATION,
  /** An effect; the code is a term. */
  IMPACT,
  AFFECT,

  // Blockchain
  /** A chain by name or ticker; the code is the chain. */
  CHAIN,
  TRANSACTION,

  // What did not happen, and where things are
  /** A place by name: a country, a region, a city. */
  GEONAME,
  /** Before a name that the sentence sets against what it tells: "unlike", "except". */
  UNLIKE,
  /** Before a deed that was not brought off: "failed to", "tried to". */
  FAILING,
  /** What somebody is in a firm, before a name: "officer", "CEO". */
  OFFICE,
  /** Between a verb of speaking and what is spoken of: "about". */
  SUBJECT_MATTER,
  /** Verbs of those who forecast: "expects", "predicts". */
  FORECASTS,
  /** Behind a deed that was not brought off: "was foiled". */
  FOILED,
  /** Before what is only feared: "against", "protection from", "covers". */
  AGAINST,
  /** What a day of printing is said of: edition, issue. */
  EDITION,
  /** Opens a condition, or what is not known: "if", "whether". */
  IF,
  /** Opens a clause that says what is thought or denied: "that". */
  THAT,
  /** Negations that affirm: "not only", "no less than". */
  NOT_ONLY,
  /** What a state does that goes after thieves: arrest, sue, sanction, host a meeting. */
  PURSUE,
  /** What was copied from somebody's code: "fork". */
  FORK,
  /** That what is gone will not come back: "for good", "irretrievably". */
  FOR_GOOD,
  /** Many of a kind, which open a sentence as a name does: insurers, investors. */
  KIND,

  /** A word of attacks on computers; the code says what part it plays in telling of one. */
  ATTACK_WORD,

  // Structure
  /** What a table's column holds; the code is VICTIM, DATE, LOSS, ACTOR, ASSERTER or OTHER. */
  COLUMN,
  ABBREVIATION,
  /** Words of navigation, advertising and newsletters. */
  NOISE,
  /** A heading after which only teasers follow. */
  NOISE_HEADING,
  /** Praise of a product by name: an advertisement inside the text. */
  PROMOTION
}
