// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the language of a text by its script and, where several languages share a script, by their
 * most frequent short words. Small and without set-up time; it knows the languages it names and
 * says {@code und} for the rest rather than the nearest neighbour's name.
 */
public final class LanguageGuess {
  /** What is answered where the language cannot be told. */
  public static final String UNDETERMINED = "und";

  private static final int LOOK_AT = 3000;
  private static final int FEWEST_LETTERS = 20;

  private static final Map<String, String> FREQUENT_WORDS =
      Map.ofEntries(
          Map.entry(
              "en",
              "the of and to in is that for it was on with as are by this be from at which have has not they their an or but were been its who will"),
          Map.entry(
              "de",
              "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über"),
          Map.entry(
              "fr",
              "de la le et les des en un du une que est pour qui dans par plus au sur ne pas ce il sont avec se aux ont mais cette être été leur comme nous"),
          Map.entry(
              "es",
              "de la que el en y los se del las un por con una su para es al lo como más pero sus le ha este sí porque esta son entre está cuando muy sobre también fue hasta"),
          Map.entry(
              "pt",
              "de que do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também só pelo pela até isso são foi"),
          Map.entry(
              "it",
              "di che il la per un in con del non si da una le dei nel della più come gli al alla delle sono ha anche dal ma lo nella è questo su dalla essere i"),
          Map.entry(
              "nl",
              "de van het een en in is dat op te voor met zijn die niet aan er om ook als dan maar bij uit nog naar door over ze hij wordt worden heeft hebben meer deze"),
          Map.entry(
              "pl",
              "w i na z do się nie to że jest o jak za od po przez dla ale są które tym który tego być oraz jego także już tylko ich może przy"),
          Map.entry(
              "cs",
              "a v se na je že s z do o to i pro za by jako jsou jeho ale po které který ve podle byl bylo také už při nebo si však tak"),
          Map.entry(
              "sk",
              "a v sa na je že s z do o to aj pre za by ako sú jeho ale po ktoré ktorý vo podľa bol bolo tiež už pri alebo si však tak"),
          Map.entry(
              "sv",
              "och i att det som en på är av för med den till inte har de ett om var men sig från vi så kan han när ska efter vid eller också nu"),
          Map.entry(
              "no",
              "og i det er på som en til å av for at med ikke har de den et om var men seg fra vi så kan han når skal etter ved eller også nå"),
          Map.entry(
              "da",
              "og i det er på som en til at af for med ikke har de den et om var men sig fra vi så kan han når skal efter ved eller også nu"),
          Map.entry(
              "fi",
              "ja on ei että se oli hän ovat mutta myös kun niin kuin joka mukaan ole vain jos tai sen olla sitä voi nyt"),
          Map.entry(
              "hu",
              "a az és hogy nem is egy ez van meg volt csak de már mint még ha azt el kell szerint lehet vagy majd pedig"),
          Map.entry(
              "ro",
              "de și în a la cu care din nu o pe un se este mai pentru că sunt prin au fost fi dar să ce sau după"),
          Map.entry(
              "tr",
              "ve bir bu için de da ile olarak daha çok olan gibi en ne sonra kadar ise var olduğu ancak her değil göre"),
          Map.entry(
              "id",
              "yang dan di untuk dengan dari ini itu pada tidak dalam akan ke juga adalah oleh sebagai ada telah bisa lebih karena atau"),
          Map.entry(
              "vi",
              "và của là có cho được trong không với các một người này những đã khi để từ trên như cũng về vào"),
          Map.entry(
              "ca",
              "de la que el i en a els es del les un per amb una al més com no però són ha aquest també està"),
          Map.entry(
              "hr",
              "i u je se na da su za od s koji a što kao nije o te iz bi će koja biti samo ili ali nakon prema"),
          Map.entry(
              "et",
              "ja on ei et see oli ka kui aga mis oma ning ta seda ole või välja kes pole siis"),
          Map.entry(
              "lt",
              "ir į iš kad su yra tai buvo o bet ne kaip dėl nuo už po taip pat apie tik jau"),
          Map.entry(
              "ru",
              "и в не на что с по как это он из к за от у о для же но его так был все а бы или также было при до если она мы они"),
          Map.entry(
              "uk",
              "і в не на що з та як це до за від у про для але його так був все а або також було при він вони має є й"),
          Map.entry(
              "bg",
              "и в не на че с по като това той от за да се са е си който или също беше при до ще има към"),
          Map.entry(
              "sr",
              "и у је се на да су за од са који а што као није о те из би ће која или али након према"),
          Map.entry(
              "ar",
              "في من على إلى أن عن التي الذي هذا ما لا كان هذه مع بعد ذلك قد بين كما وقال إن لم أو خلال"),
          Map.entry(
              "fa", "و در به از که این را با است برای آن یک می خود تا شده کرد شد اما هم بود بر او"),
          Map.entry("ur", "کے میں کی اور سے کا ہے کو نے کہ پر یہ ہیں اس بھی کر تھا جو گیا ایک"));

  /** In the order of their tags, which decides between equals. */
  private static final List<String> LANGUAGES = FREQUENT_WORDS.keySet().stream().sorted().toList();

  private static final Map<String, int[]> LANGUAGES_BY_WORD = byWord();
  private static final int[] VOCABULARY = vocabularySizes();
  private static final int LONGEST_WORD =
      LANGUAGES_BY_WORD.keySet().stream().mapToInt(String::length).max().orElse(0);

  private LanguageGuess() {}

  /** BCP 47 tag of the language that most of the text is written in, or {@code und}. */
  public static String of(String text) {
    String head = text.length() <= LOOK_AT ? text : text.substring(0, LOOK_AT);
    Script script = Script.of(head);
    if (script.letters() < FEWEST_LETTERS) {
      return UNDETERMINED;
    }
    return script.language() != null ? script.language() : byFrequentWords(head);
  }

  private static String byFrequentWords(String text) {
    double[] scores = new double[LANGUAGES.size()];
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        if (i - start <= LONGEST_WORD) {
          count(text.substring(start, i).toLowerCase(Locale.ROOT), scores);
        }
        start = -1;
      }
    }
    return best(scores, words);
  }

  private static void count(String word, double[] scores) {
    int[] languages = LANGUAGES_BY_WORD.get(word);
    if (languages != null) {
      // A word that many languages share says little about any one of them.
      double says = 1.0 / Math.sqrt(languages.length);
      for (int language : languages) {
        scores[language] += says;
      }
    }
  }

  private static String best(double[] scores, int words) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < scores.length; i++) {
      double value = scores[i] / Math.sqrt(VOCABULARY[i]);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best < 0 || scores[best] / words < 0.06 ? UNDETERMINED : LANGUAGES.get(best);
  }

  private static Map<String, int[]> byWord() {
    Map<String, int[]> languages = new HashMap<>();
    for (int i = 0; i < LANGUAGES.size(); i++) {
      for (String word : new HashSet<>(List.of(vocabulary(i)))) {
        int[] known = languages.getOrDefault(word, new int[0]);
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = i;
        languages.put(word, more);
      }
    }
    return languages;
  }

  private static String[] vocabulary(int language) {
    return FREQUENT_WORDS.getOrDefault(LANGUAGES.get(language), "").split(" ", -1);
  }

  private static int[] vocabularySizes() {
    int[] sizes = new int[LANGUAGES.size()];
    Arrays.setAll(sizes, language -> vocabulary(language).length);
    return sizes;
  }
}
