// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.List;
import java.util.Locale;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/** What words of a name look like, and what joins them. */
final class NameShape {
  private static final List<Cue> COUNTED =
      List.of(
          Cue.SCALE,
          Cue.CURRENCY,
          Cue.PERCENT,
          Cue.ATTACKS,
          Cue.THEFTS,
          Cue.VICTIMS,
          Cue.COUNTRIES,
          Cue.TIME_UNIT,
          Cue.MONTH);

  /** What stands before a name with a capital and is no part of it: "the Exchange X". */
  private static final List<Cue> NOUNS =
      List.of(
          Cue.TITLE_WORD,
          Cue.VICTIM_NOUN,
          Cue.GROUP_NOUN,
          Cue.SPEAKER,
          Cue.BODY,
          Cue.INSTITUTION,
          Cue.MONTH,
          Cue.WEEKDAY,
          Cue.DEMONYM,
          Cue.CRYPTO,
          Cue.DESCRIBER);

  /** Words that stand before names with a capital and are no part of them, or no adjectives. */
  private static final List<Cue> NO_ADJECTIVES =
      List.of(
          Cue.ARTICLE,
          Cue.AND,
          Cue.PRONOUN,
          Cue.CONNECTOR,
          Cue.FROM,
          Cue.ON,
          Cue.BY,
          Cue.DATE_PREPOSITION,
          Cue.TITLE_WORD,
          Cue.SPEAKER,
          Cue.SPEAKER_MODIFIER,
          Cue.DEMONYM,
          Cue.GEONAME,
          Cue.MONTH,
          Cue.WEEKDAY,
          Cue.CURRENCY,
          Cue.BODY,
          Cue.ATTACKERS,
          Cue.THEFTS,
          Cue.ATTACKS,
          Cue.CRYPTO,
          Cue.SAY,
          Cue.REPORT,
          Cue.VICTIMS,
          Cue.NUMBER,
          Cue.LAST,
          Cue.THIS);

  private static final int APPOSITION = 8;

  private static final int LONGEST_CODE = 6;

  private NameShape() {}

  static boolean nameLike(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean letters =
        token.word() || (token.kind() == Token.Kind.MIXED && token.text().length() < 20);
    boolean capital = token.capitalised() || inner(token) || token.kind() == Token.Kind.MIXED;
    return letters
        && capital
        && (token.text().length() > 1)
        && !coded(sentence, at)
        && token.text().length() < 30
        && !sentence.is(Cue.STOPWORD, at)
        && !sentence.is(Cue.MONTH, at)
        && !sentence.is(Cue.WEEKDAY, at)
        && !sentence.is(Cue.DEMONYM, at)
        && !sentence.is(Cue.CURRENCY, at);
  }

  /** "$LMT", "ERC-20": the sign of a coin, or a standard, and nobody's name. */
  private static boolean coded(Sentence sentence, int at) {
    Token token = sentence.token(at);
    String text = token.text();
    if (text.length() > LONGEST_CODE || !text.equals(text.toUpperCase(Locale.ROOT))) {
      return false;
    }
    boolean ticker =
        at > sentence.from()
            && sentence.token(at - 1).is("$")
            && sentence.token(at - 1).touches(token);
    boolean standard =
        at + 2 < sentence.to()
            && sentence.token(at + 1).is("-")
            && sentence.token(at + 2).number()
            && token.touches(sentence.token(at + 1));
    return ticker || standard;
  }

  /** "the International Monetary Fund": an ordinary adjective that a name begins with. */
  static boolean leads(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.word()
        && token.capitalised()
        && at > sentence.from()
        && at + 1 < sentence.to()
        && sentence.is(Cue.STOPWORD, at)
        && sentence.is(Cue.DEFINITE, at - 1)
        && !sentence.headline()
        && !sentence.article().language().nounsCapitalised()
        && NOUNS.stream().noneMatch(cue -> sentence.is(cue, at))
        && !functionWord(sentence, at)
        && nameLike(sentence, at + 1);
  }

  /** A capital inside the word: CoinEx, 0vix's cousin yUSDT, PancakeBunny. */
  static boolean inner(Token token) {
    String text = token.text();
    boolean lower = false;
    for (int i = 0; i < text.length(); i++) {
      if (lower && Character.isUpperCase(text.charAt(i))) {
        return true;
      }
      lower |= Character.isLowerCase(text.charAt(i));
    }
    return false;
  }

  /** Whether a scale, currency or counted noun follows: the number is no part of a name. */
  static boolean counts(Sentence sentence, int next) {
    return next < sentence.to() && COUNTED.stream().anyMatch(cue -> sentence.is(cue, next));
  }

  /** A word that may open a name though it is an ordinary one: "First Light", "Global Mint". */
  static boolean adjective(Sentence sentence, int at) {
    return sentence.is(Cue.STOPWORD, at)
        && (!sentence.is(Cue.AUXILIARY, at) || sentence.is(Cue.ADVERB, at))
        && NO_ADJECTIVES.stream().noneMatch(cue -> sentence.is(cue, at));
  }

  /** A word that binds others and is in no name's middle: "In", "And", "The". */
  static boolean functionWord(Sentence sentence, int at) {
    return sentence.is(Cue.DATE_PREPOSITION, at)
        || sentence.is(Cue.AND, at)
        || sentence.is(Cue.FROM, at)
        || sentence.is(Cue.ON, at)
        || sentence.is(Cue.BY, at)
        || sentence.is(Cue.ARTICLE, at)
        || sentence.is(Cue.PRONOUN, at)
        || sentence.is(Cue.AUXILIARY, at)
        || sentence.is(Cue.ATTACKERS, at)
        || sentence.is(Cue.CONNECTOR, at);
  }

  /**
   * "&", a hyphen or a full stop inside a name: "Korea Internet & Security Agency", "BTC-e", "Mt.
   * Gox".
   */
  static boolean joins(Sentence sentence, int at, Token before) {
    Token sign = sentence.token(at);
    if (at + 1 >= sentence.to()) {
      return false;
    }
    Token next = sentence.token(at + 1);
    boolean touches = before.touches(sign) && sign.touches(next);
    return switch (sign.text()) {
      case "&" -> next.capitalised();
      case "-" -> touches && (next.capitalised() || (next.word() && next.text().length() <= 2));
      case "." -> before.touches(sign) && next.capitalised() && before.text().length() <= 3;
      default -> false;
    };
  }

  /** "Poloniex Hack" names no one; "Uranium Finance" does. */
  static boolean eventNoun(Sentence sentence, int at, boolean titled) {
    return sentence.is(Cue.ATTACK, at)
        || sentence.is(Cue.THEFT, at)
        || sentence.is(Cue.ATTACKS, at)
        || (titled
            && (sentence.is(Cue.STEAL, at)
                || sentence.is(Cue.LOSE, at)
                || sentence.is(Cue.SUFFER, at)
                || sentence.is(Cue.ATTACKED, at)));
  }

  /** "Monsoon Finance": an ordinary word that some group is also called by, in a firm's name. */
  static boolean firmOfWord(Sentence sentence, Name actor) {
    int next = actor.to();
    return actor.to() - actor.from() == 1
        && !sentence.headline()
        && !actor.text().equals(actor.text().toUpperCase(Locale.ROOT))
        && (sentence.is(Cue.FUNDING, next)
            || sentence.is(Cue.VICTIM_NOUN, next)
            || sentence.is(Cue.HOLDING, next))
        && !sentence.is(Cue.GROUP_NOUN, next)
        && !sentence.is(Cue.GROUP_SURNAME, next)
        && !sentence.is(Cue.ATTACKERS, next);
  }

  /** "Far Eastern International Bank": an adjective of no state between capitals. */
  static boolean within(Sentence sentence, int at) {
    return sentence.cueAt(Cue.DEMONYM, at).filter(it -> it.code().isEmpty()).isPresent()
        && at + 1 < sentence.to()
        && sentence.token(at + 1).capitalised()
        && sentence.token(at - 1).capitalised();
  }

  /** "die Kestrel Custody AG": one of the capitals that a legal form closes. */
  static boolean incorporated(Sentence sentence, int at) {
    int last = Math.min(sentence.to(), at + 4);
    for (int next = at + 1; next < last && sentence.token(next).capitalised(); next++) {
      if (sentence.is(Cue.LEGAL_FORM, next)) {
        return true;
      }
    }
    return false;
  }

  /**
   * ", eine der ältesten Börsen des Landes, …": an apposition that says what kind of firm it is.
   */
  static boolean described(Sentence sentence, int comma) {
    int last = Math.min(sentence.to(), comma + APPOSITION);
    return comma + 2 < sentence.to()
        && sentence.token(comma).is(",")
        && sentence.is(Cue.ARTICLE, comma + 1)
        && (sentence.has(Cue.VICTIM_NOUN, comma + 1, last)
            || sentence.has(Cue.VICTIMS, comma + 1, last));
  }

  /** "Lissaboner Börse": an adjective of a city, which keeps its capital. */
  private static boolean ofCity(Sentence sentence, int at) {
    String word = sentence.token(at).text();
    int next = at + 1;
    return word.length() > 4
        && word.endsWith("er")
        && next < sentence.to()
        && sentence.token(next).capitalised()
        && (sentence.is(Cue.VICTIM_NOUN, next) || sentence.is(Cue.INSTITUTION, next))
        && !sentence.is(Cue.LEGAL_FORM, next);
  }

  /** "26 Millionen Kronen": what is counted there. */
  private static boolean counted(Sentence sentence, int at) {
    return at > sentence.from()
        && (sentence.is(Cue.SCALE, at - 1)
            || sentence.is(Cue.NUMBER, at - 1)
            || sentence.token(at - 1).number());
  }

  /** Whether what stands around it shows a capitalised word to be no name, where nouns have one. */
  static boolean ordinary(Sentence sentence, int at) {
    return attributed(sentence, at) || counted(sentence, at) || ofCity(sentence, at);
  }

  /** "aus eigenen Mitteln", "seines Anbieters": behind an inflected adjective, a common noun. */
  private static boolean attributed(Sentence sentence, int at) {
    int before = at - 1;
    if (before <= sentence.from() || !inflected(sentence, before)) {
      return false;
    }
    int opening = before - 1;
    return sentence.is(Cue.ARTICLE, opening)
        || sentence.is(Cue.DATE_PREPOSITION, opening)
        || sentence.is(Cue.FROM, opening)
        || sentence.is(Cue.ON, opening)
        || sentence.is(Cue.BY, opening)
        || sentence.is(Cue.PLACE, opening)
        || sentence.is(Cue.PRONOUN, before);
  }

  private static boolean inflected(Sentence sentence, int at) {
    Token token = sentence.token(at);
    String word = token.folded();
    boolean ending =
        word.endsWith("en")
            || word.endsWith("er")
            || word.endsWith("es")
            || word.endsWith("em")
            || word.endsWith("e");
    return token.word()
        && !token.capitalised()
        && word.length() > 4
        && ending
        && !sentence.is(Cue.VICTIM_NOUN, at)
        && !sentence.is(Cue.DEMONYM, at)
        && !sentence.is(Cue.DESCRIBER, at)
        && !sentence.is(Cue.STEAL, at)
        && !sentence.is(Cue.ATTACKED, at)
        && !sentence.is(Cue.SAY, at)
        && !sentence.is(Cue.AUXILIARY, at)
        && !sentence.is(Cue.LOSE, at);
  }
}
