// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.sentence;

import java.util.Arrays;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;

/**
 * Whether a paragraph is part of the page and not of the article: navigation, advertising,
 * newsletter boxes, teasers of other articles. A reader takes most of it away; in plain text
 * nothing does.
 */
final class Noise {
  private static final int PROPER_PARAGRAPH = 25;

  private final Article article;
  private final int first;
  private final int last;
  private final boolean ended;

  Noise(Article article, int first, int last, boolean ended) {
    this.article = article;
    this.first = first;
    this.last = last;
    this.ended = ended;
  }

  /** Whether it is a heading such as "You may also like": what follows is not the article. */
  boolean headsTeasers() {
    int words = last - first;
    if (words > 12) {
      return false;
    }
    for (CueMatch match : article.phrasesAt(first)) {
      // "Comments" alone heads them; "Related to Lazarus" does not.
      boolean rest = match.to() == last || article.tokens().get(match.to()).sign();
      if (match.cue() == Cue.NOISE_HEADING && (rest || match.length() >= 3)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is long enough and ended, as paragraphs of an article are. */
  boolean proper() {
    return ended && last - first >= PROPER_PARAGRAPH && !noise();
  }

  /** "Read also: …": the headline of another article, however long. */
  private boolean pointsElsewhere() {
    return Arrays.stream(article.phrasesAt(first))
        .filter(it -> it.cue() == Cue.NOISE && it.to() < last)
        .anyMatch(it -> article.tokens().get(it.to()).is(":"));
  }

  boolean noise() {
    if (pointsElsewhere()) {
      return true;
    }
    int bars = 0;
    for (int at = first; at < last; at++) {
      bars += article.tokens().get(at).is("|") ? 1 : 0;
    }
    int cues = 0;
    CuePlaces places = article.places();
    for (int at = places.next(Cue.NOISE, first, last); at < last; ) {
      for (CueMatch match : article.phrasesAt(at)) {
        cues += match.cue() == Cue.NOISE ? 1 : 0;
      }
      at = places.next(Cue.NOISE, at + 1, last);
    }
    int words = last - first;
    if (bars >= 2 && words < 40) {
      return true;
    }
    return words <= 15 ? cues >= 1 : (cues >= 2 && words <= 45) || (cues >= 4 && words <= 90);
  }
}
