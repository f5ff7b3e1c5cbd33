// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Groups of attackers that no register lists, known by how an article introduces them ("a gang
 * called X", "X, an offshoot of Lazarus") or by a vendor's way of naming: a number behind "UNC", a
 * surname that only groups bear.
 */
final class Groups {
  private static final Pattern NUMBERED =
      Pattern.compile("(UNC|APT|TA|TAG|DEV|CL-STA|Storm)-?\\d{2,5}");
  private static final int APPOSITION = 7;

  private final Map<String, Party> unlisted = new HashMap<>(2);

  private Groups() {}

  /** The same passages, with the article's unlisted groups known as such wherever they stand. */
  static List<Passage> known(List<Passage> passages) {
    Groups groups = new Groups();
    for (Passage passage : passages) {
      for (Name name : passage.names()) {
        if (name.party() == null && !name.observer() && group(passage, name)) {
          groups.unlisted.put(name.folded(), party(name));
        }
      }
    }
    return groups.unlisted.isEmpty() ? passages : passages.stream().map(groups::in).toList();
  }

  private static Party party(Name name) {
    return new Party(
        "unlisted:" + name.folded(),
        PartyKind.INTRUSION_SET,
        name.text(),
        List.of(),
        null,
        null,
        false,
        new Origin.Reference("article", "1", name.folded()));
  }

  private Passage in(Passage passage) {
    boolean none = passage.names().stream().noneMatch(it -> unlisted.containsKey(it.folded()));
    return none ? passage : passage.with(passage.names().stream().map(this::known).toList());
  }

  private Name known(Name name) {
    Party party = name.party() == null ? unlisted.get(name.folded()) : null;
    return party == null
        ? name
        : new Name(name.from(), name.to(), name.text(), party, false, name.observer());
  }

  private static boolean group(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    if (sentence.is(Cue.OPERATION, name.from())) {
      return false;
    }
    if (NUMBERED.matcher(name.text()).matches()) {
      return true;
    }
    boolean attackers = sentence.has(Cue.ATTACKERS) || sentence.has(Cue.ALSO_KNOWN_AS);
    boolean surname = name.to() - name.from() == 2 && sentence.is(Cue.GROUP_SURNAME, name.to() - 1);
    return (surname && (attackers || passage.names().stream().anyMatch(Name::actor)))
        || called(sentence, name)
        || apposed(passage, name);
  }

  /** "a gang called X", "the hacking group X", "hackers known as X". */
  private static boolean called(Sentence sentence, Name name) {
    int at = name.from();
    while (at > sentence.from() && "\"“'‘,".contains(sentence.token(at - 1).text())) {
      at--;
    }
    Optional<CueMatch> known = sentence.cueBefore(Cue.ALSO_KNOWN_AS, at);
    int noun = known.map(CueMatch::from).orElse(at);
    Optional<CueMatch> group = sentence.cueBefore(Cue.GROUP_NOUN, noun);
    Optional<CueMatch> attackers = sentence.cueBefore(Cue.ATTACKERS, noun);
    boolean hackers = group.filter(it -> it.code().equals("HACKERS")).isPresent();
    return hackers || (known.isPresent() && (group.isPresent() || attackers.isPresent()));
  }

  /** "X, an offshoot of Lazarus, …", "X, a gang that works for Pyongyang". */
  private static boolean apposed(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    int at = name.to();
    boolean apposed =
        at + 1 < sentence.to() && sentence.token(at).is(",") && sentence.is(Cue.ARTICLE, at + 1);
    if (!apposed) {
      return false;
    }
    int last = Math.min(sentence.to(), at + APPOSITION);
    for (int i = at + 2; i < last && !sentence.token(i).is(","); i++) {
      int here = i;
      Optional<CueMatch> group = sentence.cueAt(Cue.GROUP_NOUN, i);
      boolean hackers = group.filter(it -> it.code().equals("HACKERS")).isPresent();
      boolean ofActor =
          sentence.is(Cue.OPERATES_UNDER, i)
              && passage.names().stream()
                  .anyMatch(it -> it.actor() && it.from() > here && it.from() - here <= APPOSITION);
      if (hackers || ofActor) {
        return true;
      }
    }
    return false;
  }
}
