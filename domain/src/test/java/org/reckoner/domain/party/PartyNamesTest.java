// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.ledger.Library;

class PartyNamesTest {
  private final PartyNames names =
      new PartyNames(Library.actors(), Map.of("hidden hand", "Lazarus"));

  @ParameterizedTest
  @CsvSource({
    "North Korea, North Korea",
    "North Korean hackers, North Korea",
    "groups linked to the DPRK, North Korea",
    "the notorious Lazarus Group, Lazarus Group",
    "Russian-speaking criminals, Russia",
    "The Hidden Hand, Lazarus Group",
    "nobody in particular, nobody in particular"
  })
  void aPhraseNamesTheLongestNameInIt(String phrase, String shown) {
    assertThat(names.shown(phrase)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "the National Intelligence Service in Seoul, nis",
    "South Korea's National Intelligence Service, nis",
    "the Kenyan National Intelligence Service, ",
    "the Korean National Police Agency, knpa",
    "Japan's National Police Agency, npa-japan",
    "the National Police Agency, ",
    "the FBI and the Japanese police, fbi"
  })
  void statesShareNamesOfAgencies(String phrase, String id) {
    PartyNames bundled = new PartyNames(BundledRegister.load(), Map.of());

    assertThat(bundled.within(phrase).map(Party::id).orElse(null)).isEqualTo(id);
  }

  @Test
  void aFirmIsNoGroupOfAttackersThatGoesByItsName() {
    PartyNames bundled = new PartyNames(BundledRegister.load(), Map.of());

    assertThat(bundled.named("Krypton").map(Party::kind)).contains(PartyKind.INTRUSION_SET);
    assertThat(bundled.firm("Krypton")).isEmpty();
    assertThat(bundled.firm("Bybit")).isPresent();
  }

  @Test
  void belongingGoesUpTheTree() {
    assertThat(names.belongs("TraderTraitor", "North Korea")).isTrue();
    assertThat(names.belongs("North Korea", "TraderTraitor")).isFalse();
    assertThat(names.related("North Korea", "TraderTraitor")).isTrue();
    assertThat(names.related("Sandworm", "TraderTraitor")).isFalse();
    assertThat(names.belongs("Unknown Gang", "unknown gang")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'Café Ünïon, S.A.', cafe union s a",
    "North Korea’s, north korea",
    "Binance's, binance",
    "'  ', ''",
    "Ｃｏｉｎ①, coin1"
  })
  void namesAreFolded(String name, String folded) {
    assertThat(PartyRegister.folded(name)).isEqualTo(folded == null ? "" : folded);
  }

  @Test
  void aRegisterWithoutPartiesComparesWords() {
    PartyRegister empty = PartyRegister.empty();

    assertThat(empty.within("Lazarus  Group", "lazarus group")).isTrue();
    assertThat(empty.byName("Lazarus")).isEmpty();
    assertThat(empty.version()).isEqualTo("none");
    assertThat(Library.actors().within("Lazarus", "DPRK")).isTrue();
  }
}
