// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.token.Token;
import org.reckoner.ingest.extract.token.Tokenizer;

/**
 * One language as the extractor knows it. Everything bound to a language stands in its folder of
 * resources; adding a language is adding a folder.
 *
 * <p>A folder holds text files of lines {@code CUE = phrase; phrase} or {@code CUE/code = phrase;
 * phrase}; {@code #} begins a comment. Phrases may be patterns that stand for all their inflections
 * ({@link PhrasePattern}). The file {@code language.txt} names the decimal sign and defines {@code
 * form.NAME = ending|ending} for those patterns. phrase}; {@code #} begins a comment, and {@code ~}
 * stands before a phrase whose first word takes every form that {@code forms.txt} gives it. The
 * file {@code language.txt} names the decimal sign.
 */
public final class Language {
  /** The languages that have a folder; the first stands in for those that have none. */
  public static final List<String> TAGS = List.of("en", "fr", "es", "it", "pt", "de", "id");

  /** Close relatives, also because a detector mistakes short texts for them. */
  private static final Map<String, String> NEAREST =
      Map.of("ca", "es", "gl", "pt", "ast", "es", "oc", "fr", "ms", "id", "nds", "de");

  private static final List<String> FILES =
      List.of(
          "numbers",
          "calendar",
          "events",
          "amounts",
          "parties",
          "groups",
          "culprits",
          "speech",
          "topics",
          "restraint",
          "totals",
          "noise");
  private static final CueMatch[] NONE = {};
  private static final String FORMS = "forms";

  /** No ending of an ordinary noun is longer. */
  private static final int LONGEST_ENDING = 14;

  private static final Map<String, Language> LOADED = new ConcurrentHashMap<>();

  private final String tag;
  private final Lexicon lexicon = new Lexicon();
  private @Nullable Lexicon attackLexicon;
  private final Map<String, String> forms = new HashMap<>();
  private final Inflection inflection = new Inflection();
  private char decimal = '.';
  private boolean nounsCapitalised;
  private boolean adjectivesBehind;
  private boolean verbFinal;
  private String genitiveEnding = "";
  private Set<String> nounEndings = Set.of();
  private List<String> verbEndings = List.of();
  private List<String> participleEndings = List.of();
  private String placeEnding = "";
  private Set<String> firstPerson = Set.of();
  private List<String> firstPersonEndings = List.of();

  private Language(String tag) {
    this.tag = tag;
    load("common/assets.txt", lexicon);
    load("common/currencies.txt", lexicon);
    load("common/names.txt", lexicon);
    load("common/places.txt", lexicon);
    load("common/operations.txt", lexicon);
    countries();
    load(tag + "/language.txt", lexicon);
    load(tag + "/" + FORMS + ".txt", lexicon);
    FILES.forEach(file -> load(tag + "/" + file + ".txt", lexicon));
  }

  /** The language of a BCP 47 tag; English where it is unknown or has no folder. */
  public static Language of(String tag) {
    String primary = Locale.forLanguageTag(tag).getLanguage();
    // Java writes Indonesian by its old code on some versions.
    String known = primary.equals("in") ? "id" : primary;
    String near = NEAREST.getOrDefault(known, known);
    return LOADED.computeIfAbsent(TAGS.contains(near) ? near : TAGS.get(0), Language::new);
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** Whether it writes every noun with a capital, as German does. */
  public boolean nounsCapitalised() {
    return nounsCapitalised;
  }

  /** Whether adjectives stand behind their noun: "hackers norcoreanos". */
  public boolean adjectivesBehind() {
    return adjectivesBehind;
  }

  /** Whether participles close their clause: "X wurde am Montag gehackt". */
  public boolean verbFinal() {
    return verbFinal;
  }

  /** Whether a word ends as ordinary nouns do and names do not: "Auszahlungen". */
  public boolean ordinaryNoun(String folded) {
    for (int at = Math.max(0, folded.length() - LONGEST_ENDING); at < folded.length() - 1; at++) {
      if (nounEndings.contains(folded.substring(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A name without the ending that its genitive has here: "Nordkoreas"; empty where it has none.
   */
  public Optional<String> withoutGenitive(String word) {
    boolean genitive =
        !genitiveEnding.isEmpty()
            && word.endsWith(genitiveEnding)
            && word.length() > genitiveEnding.length() + 3;
    return genitive
        ? Optional.of(word.substring(0, word.length() - genitiveEnding.length()))
        : Optional.empty();
  }

  /** Whether a word is made of a place's name as an adjective is: "Tallinner". */
  public boolean ofPlace(String word) {
    int stem = word.length() - placeEnding.length();
    if (placeEnding.isEmpty() || stem < 3 || !word.endsWith(placeEnding)) {
      return false;
    }
    List<CueMatch> found = new ArrayList<>(1);
    lexicon.matchesAt(Tokenizer.tokens(word.substring(0, stem)), 0, found);
    return found.stream().anyMatch(it -> it.cue() == Cue.GEONAME);
  }

  /** Whether a word that opens a sentence may be a verb or adverb: "Gesperrt wurden …". */
  public boolean verbLike(String folded) {
    return verbEndings.stream().anyMatch(folded::endsWith);
  }

  /** Whether a word ends as participles of the passive do: "robbed", "derubata". */
  public boolean participle(String folded) {
    return participleEndings.stream().anyMatch(folded::endsWith);
  }

  /** Whether a word is one by which a firm speaks of itself: "we", "our". */
  public boolean firstPerson(String folded) {
    return firstPerson.contains(folded);
  }

  /** Whether a verb says by its ending that a firm speaks of itself: "perdimos". */
  public boolean firstPersonVerb(String folded) {
    return firstPersonEndings.stream().anyMatch(folded::endsWith);
  }

  /** Every phrase of the lexicon in a text, by the token it begins at, the shorter ones first. */
  public CueMatch[][] cues(List<Token> tokens) {
    return phrases(lexicon, tokens);
  }

  /**
   * Every phrase of {@code attacks.txt} in a text, as {@link #cues}: words that tell of attacks on
   * computers. They are read when first asked for, and cost nothing where nobody asks.
   */
  public CueMatch[][] attackWords(List<Token> tokens) {
    return phrases(attackLexicon(), tokens);
  }

  private synchronized Lexicon attackLexicon() {
    Lexicon known = attackLexicon;
    if (known == null) {
      known = new Lexicon();
      load(tag + "/attacks.txt", known);
      attackLexicon = known;
    }
    return known;
  }

  private static CueMatch[][] phrases(Lexicon lexicon, List<Token> tokens) {
    CueMatch[][] byToken = new CueMatch[tokens.size()][];
    List<CueMatch> found = new ArrayList<>();
    for (int at = 0; at < byToken.length; at++) {
      lexicon.matchesAt(tokens, at, found);
      byToken[at] = found.isEmpty() ? NONE : found.toArray(NONE);
      found.clear();
    }
    return byToken;
  }

  /**
   * The value of digits as this language writes them: "1.700" is one thousand seven hundred in
   * German and one and seven tenths in English. Empty for what is no single number ("1.2.3").
   */
  public Optional<BigDecimal> number(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    int points = count(digits, '.');
    int commas = count(digits, ',');
    char point = points > 0 && commas > 0 ? laterOf(digits) : decimalIn(digits, points, commas);
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= '0' && c <= '9') {
        plain.append(c);
      } else if (c == point) {
        plain.append('.');
      } else if (Character.isDigit(c)) {
        return Optional.empty();
      }
    }
    if (plain.length() > 40 || count(plain, '.') > 1) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain.toString()));
  }

  private static char laterOf(CharSequence digits) {
    return digits.toString().lastIndexOf('.') > digits.toString().lastIndexOf(',') ? '.' : ',';
  }

  /** Which sign is the decimal one where only one of them stands in the number. */
  private char decimalIn(String digits, int points, int commas) {
    char sign = points > 0 ? '.' : ',';
    if (points + commas != 1) {
      return points + commas == 0 ? decimal : ' ';
    }
    int behind = digits.length() - digits.indexOf(sign) - 1;
    // "342,000" where commas are decimal: nobody writes two noughts behind one.
    if (behind == 3 && sign == ',' && digits.endsWith("00") && digits.charAt(0) != '0') {
      return ' ';
    }
    return sign == decimal || behind != 3 ? sign : ' ';
  }

  private static int count(CharSequence text, char wanted) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      found += text.charAt(i) == wanted ? 1 : 0;
    }
    return found;
  }

  /** Every country by its name in each of the languages, as the platform's locale data have it. */
  private void countries() {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      for (String language : TAGS) {
        String name = country.getDisplayCountry(Locale.forLanguageTag(language));
        if (Character.isUpperCase(name.codePointAt(0))) {
          lexicon.add(Cue.GEONAME, code, name);
        }
      }
    }
  }

  private void load(String file, Lexicon into) {
    try (InputStream in = Language.class.getResourceAsStream(file)) {
      if (in == null) {
        return;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          if (file.endsWith("/" + FORMS + ".txt")) {
            form(file, line);
          } else {
            read(file, line, into);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The language data in " + file + " cannot be read", e);
    }
  }

  private void form(String file, String line) {
    int equals = sign(file, line);
    List<String> forms = List.of(line.substring(equals + 1).strip().split("\\s*;\\s*"));
    inflection.add(line.substring(0, equals).strip(), forms);
  }

  private static int sign(String file, String line) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new IllegalStateException("No '=' in " + file + ": " + line);
    }
    return equals;
  }

  private void read(String file, String line, Lexicon into) {
    int equals = sign(file, line);
    String key = line.substring(0, equals).strip();
    String value = line.substring(equals + 1).strip();
    if (key.startsWith("form.")) {
      forms.put(key.substring("form.".length()), value);
    } else if (key.equals("decimal")) {
      decimal = value.charAt(0);
    } else if (key.equals("nouns-capitalised")) {
      nounsCapitalised = Boolean.parseBoolean(value);
    } else if (key.equals("adjectives-behind")) {
      adjectivesBehind = Boolean.parseBoolean(value);
    } else if (key.equals("verb-final")) {
      verbFinal = Boolean.parseBoolean(value);
    } else if (key.equals("genitive-ending")) {
      genitiveEnding = value;
    } else if (key.equals("participle-endings")) {
      participleEndings = List.of(value.split("\\s*;\\s*"));
    } else if (key.equals("place-ending")) {
      placeEnding = value;
    } else if (key.equals("verb-endings")) {
      verbEndings = List.of(value.split("\\s*;\\s*"));
    } else if (key.equals("first-person")) {
      firstPerson = Set.of(value.split("\\s*;\\s*"));
    } else if (key.equals("first-person-endings")) {
      firstPersonEndings = List.of(value.split("\\s*;\\s*"));
    } else if (key.equals("noun-endings")) {
      nounEndings = new HashSet<>(List.of(value.split("\\s*;\\s*", -1)));
    } else {
      int slash = key.indexOf('/');
      Cue cue = Cue.valueOf(slash < 0 ? key : key.substring(0, slash));
      String code = slash < 0 ? "" : key.substring(slash + 1);
      for (String phrase : value.split(";", -1)) {
        if (!phrase.isBlank()) {
          PhrasePattern.phrases(phrase.strip(), forms).forEach(it -> add(into, cue, code, it));
        }
      }
    }
  }

  /** "~make off with" stands for the phrase with every form of its first word. */
  private void add(Lexicon into, Cue cue, String code, String phrase) {
    if (phrase.startsWith("~") && phrase.length() > 1) {
      inflection.phrases(phrase.substring(1)).forEach(form -> into.add(cue, code, form));
    } else {
      into.add(cue, code, phrase);
    }
  }
}
