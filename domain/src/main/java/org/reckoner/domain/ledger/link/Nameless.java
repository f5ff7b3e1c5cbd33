// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.Set;
import java.util.TreeSet;

/**
 * Words by which a firm is spoken of without being named: "an unnamed exchange", "a Japanese firm",
 * "two South Korean companies". A name of nothing else names nobody.
 */
final class Nameless {
  private static final String UNKNOWN =
      """
      unknown unnamed unidentified undisclosed anonymous victim victims firm firms a an
      another attack hack theft heist incident exploit breach several multiple various two
      three users companies company startup provider custodian operator customer
      customers""";

  private static final String SAID_OF_IT =
      """
      major large larger largest leading small smaller local regional popular prominent
      centralised centralized decentralised decentralized online based headquartered""";

  /** What people, languages and parts of the world are called in English. */
  private static final String WHENCE =
      """
      african albanian algerian american arab argentine argentinian armenian asian
      australian austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian
      bosnian brazilian british bulgarian cambodian canadian caribbean chilean chinese
      colombian croatian cypriot czech danish dutch ecuadorian egyptian emirati english
      estonian ethiopian european filipino finnish french georgian german ghanaian greek
      hungarian icelandic indian indonesian iranian iraqi irish israeli italian japanese
      jordanian kazakh kenyan korean kuwaiti kyrgyz laotian latvian lebanese lithuanian
      luxembourgish macedonian malaysian maltese mexican moldovan mongolian moroccan
      nepalese nigerian norwegian pakistani panamanian peruvian philippine polish
      portuguese qatari romanian russian saudi scottish serbian singaporean slovak
      slovenian spanish swedish swiss syrian taiwanese tanzanian thai tunisian turkish
      ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni north northern
      south southern east eastern west western us uk""";

  static final Set<String> WORDS = words(UNKNOWN, SAID_OF_IT, WHENCE);

  private Nameless() {}

  private static Set<String> words(String... lists) {
    Set<String> words = new TreeSet<>();
    for (String list : lists) {
      words.addAll(Set.of(list.split("\\s+")));
    }
    return Set.copyOf(words);
  }
}
