// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The names of an article that are only of places: "the Tallinn exchange", "theft in Nairobi". A
 * firm that bears a place's name is one where the article says so: "the exchange Phoenix",
 * "Phoenix, a lender".
 */
final class Whereabouts {
  private static final int APPOSITION = 6;

  /** Place names that the article introduces as names of firms. */
  private final Set<String> firms = new HashSet<>(2);

  /** Names behind "a custodian in", which are of places though no list has them. */
  private final Set<String> places = new HashSet<>(2);

  private Whereabouts() {}

  static Whereabouts of(List<Passage> passages) {
    Whereabouts whereabouts = new Whereabouts();
    for (Passage passage : passages) {
      for (Name name : passage.names()) {
        if (place(passage.sentence(), name) && firm(passage.sentence(), name)) {
          whereabouts.firms.add(name.folded());
        }
        if (behindFirm(passage.sentence(), name)) {
          whereabouts.places.add(name.folded());
        }
      }
    }
    return whereabouts;
  }

  /** Whether a name says where something is, and not who. */
  boolean names(Sentence sentence, Name name) {
    return (place(sentence, name) || places.contains(name.folded()))
        && !firms.contains(name.folded());
  }

  /** "X, a custodian in Y": what nobody knows and stands behind a firm's class is its town. */
  private static boolean behindFirm(Sentence sentence, Name name) {
    int in = name.from() - 1;
    if (name.party() != null
        || name.to() - name.from() > 1
        || in <= sentence.from()
        || !sentence.is(Cue.PLACE, in)) {
      return false;
    }
    return sentence
        .cueBefore(Cue.VICTIM_NOUN, in)
        .filter(it -> it.from() - 1 > sentence.from())
        .filter(it -> sentence.is(Cue.ARTICLE, it.from() - 1))
        .filter(it -> sentence.token(it.from() - 2).is(","))
        .isPresent();
  }

  private static boolean place(Sentence sentence, Name name) {
    Optional<CueMatch> place = sentence.cueAt(Cue.GEONAME, name.from());
    return place.filter(it -> it.to() == name.to()).isPresent()
        || (name.to() - name.from() == 1
            && sentence.article().language().ofPlace(sentence.token(name.from()).text()));
  }

  /** "platform Filipina, X": where countries stand as adjectives do, behind their noun. */
  private static boolean ofCountry(Sentence sentence, Name name) {
    int at = name.to() + 1;
    return sentence.article().language().adjectivesBehind()
        && at < sentence.to()
        && sentence.token(name.to()).is(",")
        && sentence.token(at).capitalised()
        && sentence.cueAt(Cue.GEONAME, name.from()).filter(it -> !it.code().isEmpty()).isPresent();
  }

  /** "bursa Korsel": the short name of a country, which no firm bears. */
  private static boolean country(Sentence sentence, Name name) {
    return sentence
        .cueAt(Cue.GEONAME, name.from())
        .filter(it -> it.code().equals("COUNTRY"))
        .isPresent();
  }

  private static boolean firm(Sentence sentence, Name name) {
    if (country(sentence, name)) {
      return false;
    }
    if (sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).isPresent()) {
      return !ofCountry(sentence, name);
    }
    int at = name.to();
    return at + 1 < sentence.to()
        && sentence.token(at).is(",")
        && sentence.is(Cue.ARTICLE, at + 1)
        && sentence.has(Cue.VICTIM_NOUN, at, Math.min(sentence.to(), at + APPOSITION));
  }
}
