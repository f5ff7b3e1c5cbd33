// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.evidence.Origin;

/** How a report speaks of sources: who says it, where it stands, and how it is put. */
final class Citing {
  /** The longest title that a sentence takes whole, in characters. */
  private static final int TITLE = 48;

  private static final Set<String> TAKE_AN_ARTICLE =
      Set.of("un", "fbi", "cia", "nsa", "doj", "us", "uk", "eu", "dprk");
  private static final Pattern BODY =
      Pattern.compile(
          "(?i)^(united|department|ministry|federal|national|council|panel|office)\\b"
              + "|\\b(department|treasury|service|bureau|police|ministry|agency|committee|panel"
              + "|commission|council|office|government|nations)$");

  private Citing() {}

  /** "the United Nations report", "Chainalysis": the asserter as a sentence takes it. */
  static String asserter(String credited) {
    String name = VisibleText.of(credited.strip());
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches("(the|a|an|one|its|their|his|her)\\b.*")) {
      return lower.startsWith("the ") ? "the " + name.substring(4) : name;
    }
    String[] words = name.split("\\s+", -1);
    String last = words[words.length - 1];
    boolean commonNoun = Character.isLowerCase(last.codePointAt(0));
    boolean takesArticle =
        commonNoun || TAKE_AN_ARTICLE.contains(lower) || BODY.matcher(name).find();
    return takesArticle && !lower.endsWith("s'") ? "the " + name : name;
  }

  /** Publisher and date of a document, as a sentence takes it. */
  static String source(SourceDocument document) {
    PublicationDate published = document.published();
    return name(document)
        + " ("
        + (published == null ? "undated" : Wording.date(published.date()))
        + ")";
  }

  /** The publisher, or where that is unknown the title or the file, in quotation marks. */
  static String name(SourceDocument document) {
    if (document.publisher() != null) {
      return VisibleText.of(document.publisher().name());
    }
    String title = document.title();
    return "“"
        + (title == null || title.isBlank()
            ? file(document.source())
            : shortened(VisibleText.of(title.strip())))
        + "”";
  }

  /** Cut between words where it is too long for a sentence; the notes have the whole. */
  private static String shortened(String title) {
    if (title.codePointCount(0, title.length()) <= TITLE) {
      return title;
    }
    String cut = title.substring(0, title.offsetByCodePoints(0, TITLE));
    int space = cut.lastIndexOf(' ');
    return (space > TITLE / 2 ? cut.substring(0, space) : cut) + "…";
  }

  /** The name of a file or the host of an address; never a path of the machine that read it. */
  static String file(String source) {
    String path = source.replace('\\', '/');
    String last = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    return VisibleText.of(last);
  }

  static String date(SourceDocument document) {
    PublicationDate published = document.published();
    return published == null
        ? "undated, captured by " + Wording.date(document.publishedNotAfter())
        : Wording.date(published.date());
  }

  /** Publisher, title and date, as a note takes it. */
  static String full(SourceDocument document) {
    String title = document.title();
    String publisher =
        document.publisher() == null
            ? "Publisher unknown"
            : VisibleText.of(document.publisher().name());
    String called =
        title == null || title.isBlank()
            ? "file “" + file(document.source()) + "”"
            : "“" + VisibleText.of(title) + "”";
    return publisher + ", " + called + ", " + date(document);
  }

  /** "according to Chainalysis, as reported by Example News (12 January 2024)". */
  static Prose according(Draft draft, ClaimKey key) {
    Claim claim = draft.claim(key).claim();
    Origin origin = draft.sourced(key);
    SourceDocument document = draft.document(claim.work());
    String asserter = claim.assertion().assertedBy();
    if (asserter == null) {
      return Prose.of("according to ")
          .name(source(document), origin)
          .words(", which credits nobody for it");
    }
    return Prose.of("according to ")
        .name(asserter(asserter), origin)
        .words(document.publisher() == null ? ", as reported in " : ", as reported by ")
        .name(source(document), origin);
  }

  /** " (PeckShield, Cyvers)": who is credited, or who published it where nobody is. */
  static Prose inBrackets(Draft draft, List<ClaimKey> keys) {
    Prose who = Prose.of(" (");
    List<ClaimKey> voices = keys.stream().filter(Draft.distinctBy(draft::voice)).toList();
    for (ClaimKey key : voices) {
      Claim claim = draft.claim(key).claim();
      String asserter = claim.assertion().assertedBy();
      who.words(key.equals(voices.get(0)) ? "" : ", ")
          .name(
              asserter == null ? name(draft.document(claim.work())) : asserter(asserter),
              draft.sourced(key));
    }
    return who.words(")");
  }

  /** How the documents put it, where they do not simply state it; else empty. */
  static String manner(Modality modality) {
    return switch (modality) {
      case ASSERTED -> "";
      case SUSPECTED -> "alleged";
      case UNDER_INVESTIGATION -> "under investigation";
      case CONDITIONAL -> "put as a possibility";
      case FORECAST -> "expected";
    };
  }

  /** Whom the document credits and how it puts the matter, as a note takes it. */
  static String credit(Assertion assertion) {
    StringBuilder credit = new StringBuilder();
    String asserter = assertion.assertedBy();
    credit.append(
        asserter == null ? "credits nobody" : "credited to " + VisibleText.of(asserter.strip()));
    if (assertion.polarity() == Polarity.DENIED) {
      credit.append("; denied");
    }
    String manner = manner(assertion.modality());
    if (!manner.isEmpty()) {
      credit.append("; ").append(manner);
    }
    if (assertion.implied()) {
      credit.append("; implied by context");
    }
    String hedge = assertion.hedge();
    if (hedge != null && !hedge.isBlank()) {
      credit.append("; hedged “").append(VisibleText.of(hedge)).append("”");
    }
    return credit.toString();
  }

  /** The hedges and modalities of claims, in a parenthesis; empty where there are none. */
  static Prose caveat(Draft draft, List<ClaimKey> keys) {
    return caveat(draft, keys, true);
  }

  /** The hedges of claims whose modality the sentence itself expresses. */
  static Prose hedges(Draft draft, List<ClaimKey> keys) {
    return caveat(draft, keys, false);
  }

  private static Prose caveat(Draft draft, List<ClaimKey> keys, boolean withManner) {
    Set<String> manners = new LinkedHashSet<>();
    Set<String> hedges = new LinkedHashSet<>();
    boolean implied = true;
    for (ClaimKey key : keys) {
      Assertion assertion = draft.claim(key).claim().assertion();
      manners.add(withManner ? manner(assertion.modality()) : "");
      String hedge = assertion.hedge();
      if (hedge != null && !hedge.isBlank()) {
        Arrays.stream(hedge.split(",", -1))
            .map(String::strip)
            .filter(words -> !words.isEmpty())
            .forEach(words -> hedges.add(VisibleText.of(words)));
      }
      implied &= assertion.implied();
    }
    manners.remove("");
    if (implied && !keys.isEmpty()) {
      manners.add("implied by context");
    }
    if (manners.isEmpty() && hedges.isEmpty()) {
      return new Prose();
    }
    Prose caveat = Prose.of(" (" + String.join(", ", manners));
    if (!hedges.isEmpty()) {
      caveat.words(manners.isEmpty() ? "in the words " : "; in the words ");
      Origin origin = draft.sourced(keys);
      caveat.listing(List.copyOf(hedges), (prose, hedge) -> prose.name("“" + hedge + "”", origin));
    }
    return caveat.words(")");
  }

  /**
   * The distinct asserters of claims, each by the first of its names; null stands for claims that
   * credit nobody.
   */
  static List<@Nullable String> asserters(Draft draft, List<ClaimKey> keys) {
    Map<Object, @Nullable String> byVoice = new LinkedHashMap<>();
    for (ClaimKey key : keys) {
      String credited = draft.claim(key).claim().assertion().assertedBy();
      byVoice.putIfAbsent(credited == null ? "" : draft.voice(key), credited);
    }
    return Collections.unmodifiableList(new ArrayList<>(byVoice.values()));
  }
}
