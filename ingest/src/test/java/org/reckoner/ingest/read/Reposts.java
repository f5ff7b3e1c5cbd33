// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes articles, reposts of them and articles that only look alike, all from our own words and the
 * same on every run.
 */
final class Reposts {
  private static final List<String> WHO =
      List.of(
          "The exchange",
          "A spokesman",
          "Investigators",
          "The bridge's operator",
          "An analyst",
          "The ministry",
          "A former employee",
          "The insurer",
          "Two customers",
          "The auditors",
          "A court clerk",
          "The foundation",
          "Its founder",
          "The tracing firm",
          "A regulator");
  private static final List<String> DID =
      List.of(
          "confirmed",
          "denied",
          "found",
          "explained",
          "warned",
          "admitted",
          "calculated",
          "wrote",
          "announced",
          "noticed",
          "remembered",
          "estimated",
          "insisted",
          "told reporters");
  private static final List<String> WHOSE =
      List.of(
          "cold",
          "shared",
          "abandoned",
          "audited",
          "foreign",
          "regional",
          "insured",
          "pooled",
          "tested",
          "rented",
          "borrowed",
          "encrypted",
          "public",
          "printed",
          "older",
          "spare");
  private static final List<String> WHAT =
      List.of(
          "wallets",
          "keys",
          "ledgers",
          "queues",
          "validators",
          "deposits",
          "vaults",
          "transfers",
          "mixers",
          "contracts",
          "funds",
          "letters",
          "servers",
          "tokens",
          "pools",
          "backups",
          "orders",
          "laptops",
          "accounts",
          "licences");
  private static final List<String> DONE =
      List.of(
          "emptied",
          "moved",
          "copied",
          "sold",
          "frozen",
          "traced",
          "repaid",
          "replaced",
          "seized",
          "forged",
          "guarded",
          "photographed",
          "delayed",
          "signed",
          "returned",
          "counted");
  private static final List<String> WHERE =
      List.of(
          "through several chains",
          "within minutes",
          "by a single person",
          "at two other firms",
          "behind a broker",
          "under a false name",
          "for a fee",
          "in small parts",
          "without notice",
          "with a stolen pass",
          "by court order",
          "in three countries",
          "for the second time",
          "to a mixer",
          "in plain sight",
          "against advice");
  private static final List<String> WHEN =
      List.of(
          "on Monday night",
          "in early spring",
          "last year",
          "before the holidays",
          "on the ninth",
          "during maintenance",
          "at dawn",
          "while markets slept",
          "after the merger",
          "in June");

  private static final List<String> THAT =
      List.of(" that ", " how ", ": ", " why ", " and added: ");
  private static final List<String> AND =
      List.of(" and that ", ", while ", "; besides, ", ", although ", ", since ", " before ");
  private static final List<String> SOME =
      List.of("the ", "some ", "all ", "its own ", "their ", "several ", "no other ", "forty ");
  private static final List<String> WERE =
      List.of(" had been ", " were ", " have since been ", " may have been ", " could not be ");

  private final Random random;

  Reposts(long seed) {
    random = new Random(seed);
  }

  List<String> article(int sentences) {
    List<String> article = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      article.add(sentence());
    }
    return article;
  }

  String sentence() {
    String figure =
        random.nextInt(3) == 0 ? " The sum was " + (1 + random.nextInt(990)) + " million." : "";
    return pick(WHO)
        + " "
        + pick(DID)
        + " "
        + pick(WHEN)
        + pick(THAT)
        + thing()
        + pick(AND)
        + thing()
        + "."
        + figure;
  }

  private String thing() {
    return pick(SOME)
        + pick(WHOSE)
        + " "
        + pick(WHAT)
        + pick(WERE)
        + pick(DONE)
        + " "
        + pick(WHERE);
  }

  /** A syndicated copy: another lead, a credit, a paragraph cut, now and then another word. */
  List<String> repost(List<String> article) {
    List<String> copy = new ArrayList<>();
    copy.add(sentence());
    int cut = random.nextInt(Math.max(1, article.size() / 6));
    for (String sentence : article.subList(0, article.size() - cut)) {
      copy.add(random.nextInt(6) == 0 ? reworded(sentence) : sentence);
    }
    copy.add("This report first appeared elsewhere and is printed here by arrangement.");
    return copy;
  }

  /** Another article on the same matter, which quotes some of the first: less than half of it. */
  List<String> followUp(List<String> article) {
    List<String> other = article(article.size());
    int quoted = random.nextInt(1 + article.size() * 2 / 5);
    for (int i = 0; i < quoted; i++) {
      other.set(i, article.get(i));
    }
    return other;
  }

  private String reworded(String sentence) {
    List<String> words = new ArrayList<>(List.of(sentence.split(" ", -1)));
    words.set(random.nextInt(words.size()), "reportedly");
    return String.join(" ", words);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  static String text(List<String> sentences) {
    return String.join("\n\n", sentences);
  }
}
