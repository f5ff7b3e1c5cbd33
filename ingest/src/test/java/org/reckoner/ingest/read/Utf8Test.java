// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Decoding UTF-8, and looking through bytes, as the platform does it one by one. */
class Utf8Test {
  private static final String[] WORDS = {
    "<p class=\"a\">",
    "Überweisung",
    "кража",
    "盗まれた",
    "🪙",
    " ",
    "\n",
    "plain words of some length "
  };

  @Test
  void wellFormedTextIsWhatItWas() {
    String text = "<p>".repeat(20) + "Überweisung an 盗まれた 🪙 " + "plain ".repeat(30) + "кража";

    assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  @Test
  void whateverTheBytesThePlatformWouldSayTheSame() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = someText(random).getBytes(StandardCharsets.UTF_8);
      for (int broken = round % 4; broken > 0 && bytes.length > 0; broken--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }

      assertThat(Utf8.decode(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void countsACharacterWhereverItStands() {
    byte[] bytes = "a<<b<cdefgh<ijklmnop<q\u00bc<".getBytes(StandardCharsets.UTF_8);

    assertThat(EightBytes.count(bytes, '<')).isEqualTo(6);
    assertThat(EightBytes.endOfAscii(bytes, 1)).isEqualTo(22);
  }

  private static String someText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
