// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/** Capitals behind a number that stand for a coin which no list names. */
final class Tickers {
  /** Capitals behind a number that are no ticker. */
  private static final Set<String> NOT_TICKERS =
      Set.of(
          "AM", "PM", "UTC", "GMT", "EST", "EDT", "PST", "PDT", "CET", "KST", "JST", "US", "UK",
          "ET", "PT", "BST", "CEST", "MEZ", "MESZ", "WIB", "WITA", "WIT", "SGT", "HKT", "IST", "EU",
          "UN", "GB", "MB", "TB", "KB", "FBI", "CEO", "NFT", "NFTS", "APT", "API", "GW", "MW", "KM",
          "ID", "IDS", "IP", "PC", "PCS", "DNA", "SMS", "ATM", "ATMS", "CVE", "DPRK", "IT", "USD");

  /** Fewer coins of a kind that nobody has listed are rather models, lines or versions. */
  private static final BigDecimal FEW = BigDecimal.valueOf(5);

  private static final Pattern TICKER = Pattern.compile("[A-Z][A-Z0-9]{1,7}e?");

  private Tickers() {}

  static boolean shaped(Token token) {
    return TICKER.matcher(token.text()).matches();
  }

  /** Whether the token behind a number says of which coin it is a number. */
  static boolean unlisted(Sentence sentence, Numeral number, int unit) {
    Token ticker = sentence.token(unit);
    return ticker.word()
        && shaped(ticker)
        && quantity(sentence, number, unit)
        && !NOT_TICKERS.contains(ticker.text())
        && !sentence.is(Cue.DEMONYM, unit);
  }

  /** "four TV stations", "version 2 LTS", "MS17-010 SMB": no numbers of unknown coins. */
  private static boolean quantity(Sentence sentence, Numeral number, int unit) {
    int before = number.from() - 1;
    boolean named =
        before >= sentence.from()
            && sentence.token(before).sign()
            && sentence.token(before).touches(sentence.token(number.from()))
            && sentence.token(before).is("-");
    boolean scaledBehind = unit + 1 < sentence.to() && sentence.is(Cue.SCALE, unit + 1);
    return sentence.token(number.from()).number()
        && !named
        && !scaledBehind
        && number.value().compareTo(FEW) >= 0;
  }
}
