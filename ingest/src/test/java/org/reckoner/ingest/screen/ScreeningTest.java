// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;
import org.reckoner.ingest.read.Unreadable;

class ScreeningTest {
  private static final String GENESIS = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
  private static final String EVM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

  private static final String SDN =
      """
      <?xml version="1.0" standalone="yes"?>
      <sdnList xmlns="https://example.org/XML">
        <publshInformation><Publish_Date>03/01/2024</Publish_Date></publshInformation>
        <sdnEntry>
          <uid>101</uid><firstName>Ada</firstName><lastName>EXAMPLE &amp; SONS</lastName>
          <sdnType>Individual</sdnType>
          <programList><program>CYBER2</program><program>DPRK3</program></programList>
          <akaList><aka><uid>7</uid><lastName>OTHER</lastName></aka></akaList>
          <idList>
            <id><uid>9</uid><idType>Passport</idType><idNumber>%1$s</idNumber></id>
            <id><uid>10</uid><idType>Digital Currency Address - XBT</idType>
              <idNumber>%1$s</idNumber></id>
          </idList>
        </sdnEntry>
        <sdnEntry>
          <uid>102</uid><lastName>NOBODY</lastName>
          <idList><id><idType>Digital Currency Address - ETH</idType>
            <idNumber>%2$s</idNumber></id></idList>
        </sdnEntry>
      </sdnList>
      """
          .formatted(GENESIS, EVM.toLowerCase(Locale.ROOT));

  private static final String ADVANCED =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <Sanctions Version="1">
        <DateOfIssue CalendarTypeID="1"><Year>2024</Year><Month>3</Month><Day>2</Day></DateOfIssue>
        <ReferenceValueSets><FeatureTypeValues>
          <FeatureType ID="8" FeatureTypeGroupID="1">Birthdate</FeatureType>
          <FeatureType ID="344" FeatureTypeGroupID="1">Digital Currency Address - XBT</FeatureType>
        </FeatureTypeValues></ReferenceValueSets>
        <DistinctParties><DistinctParty FixedRef="555"><Comment/>
          <Profile ID="555" PartySubTypeID="4">
            <Identity ID="1" FixedRef="555" Primary="true">
              <Alias FixedRef="555" AliasTypeID="1" Primary="false"><DocumentedName ID="2">
                <DocumentedNamePart><NamePartValue>OTHER NAME</NamePartValue></DocumentedNamePart>
              </DocumentedName></Alias>
              <Alias FixedRef="555" AliasTypeID="1" Primary="true"><DocumentedName ID="3">
                <DocumentedNamePart><NamePartValue>EXAMPLE</NamePartValue></DocumentedNamePart>
                <DocumentedNamePart><NamePartValue>Ada</NamePartValue></DocumentedNamePart>
              </DocumentedName><DocumentedName ID="4">
                <DocumentedNamePart><NamePartValue>АДА</NamePartValue></DocumentedNamePart>
              </DocumentedName></Alias>
            </Identity>
            <Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1">
              <VersionDetail DetailTypeID="1">1970</VersionDetail></FeatureVersion></Feature>
            <Feature ID="2" FeatureTypeID="344"><FeatureVersion ID="2"><Comment/>
              <VersionDetail DetailTypeID="1432">%s</VersionDetail></FeatureVersion>
              <IdentityReference IdentityID="1"/></Feature>
          </Profile></DistinctParty></DistinctParties>
        <SanctionsEntries><SanctionsEntry ID="1" ProfileID="555" ListID="1550">
          <EntryEvent ID="1"><Comment/></EntryEvent>
          <SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>CYBER2</Comment></SanctionsMeasure>
        </SanctionsEntry></SanctionsEntries>
      </Sanctions>
      """
          .formatted(GENESIS);

  private static final String PACK =
      """
      ---
      title: Addresses of an invented mixer
      creator: An analyst
      network: BTC
      category: mixing_service
      confidence: forensic
      lastmod: 2023-05-04
      tags:
        - address: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
          label: Example mixer
          source: https://example.org/mixer
          concepts: [a, b]
        - address: "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"
          label: Example mixer
          network: ETH
          confidence: web_crawl
          lastmod: 2023-06-01
        - tx_hash: aaaa
          label: A transaction
      """;

  @TempDir Path folder;

  @Test
  void readsTheListOfOfacAsPublished() throws Exception {
    AddressList list = read("sdn.xml", SDN);

    assertThat(list.name()).isEqualTo("OFAC SDN");
    assertThat(list.asOf()).isEqualTo("2024-03-01");
    assertThat(list.entries())
        .containsExactly(
            new ListedAddress(
                GENESIS,
                "XBT",
                "Ada EXAMPLE & SONS",
                "101",
                List.of("CYBER2", "DPRK3"),
                null,
                null),
            new ListedAddress(
                "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
                "ETH",
                "NOBODY",
                "102",
                List.of(),
                null,
                null));
  }

  @Test
  void readsItsAdvancedFormToo() throws Exception {
    AddressList list = read("SDN_ADVANCED.XML", ADVANCED);

    assertThat(list.asOf()).isEqualTo("2024-03-02");
    assertThat(list.entries())
        .containsExactly(
            new ListedAddress(GENESIS, "XBT", "EXAMPLE Ada", "555", List.of("CYBER2"), null, null));
  }

  @Test
  void readsATagPackWhoseTagsInheritFromTheHeader() throws Exception {
    AddressList list = read("mixer.yaml", PACK);

    assertThat(list.name()).isEqualTo("Addresses of an invented mixer");
    assertThat(list.asOf()).isEqualTo("2023-06-01");
    assertThat(list.entries())
        .containsExactly(
            new ListedAddress(
                GENESIS,
                "BTC",
                "Example mixer",
                null,
                List.of("mixing_service"),
                "forensic",
                "https://example.org/mixer"),
            new ListedAddress(
                "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
                "ETH",
                "Example mixer",
                null,
                List.of("mixing_service"),
                "web_crawl",
                null));
  }

  @Test
  void aPlainListSaysItsDayInARemarkOrItsName() throws Exception {
    String lines = GENESIS + "\n\n  " + EVM + ", of the exchange\n";

    assertThat(read("mine.txt", "# as of 2022-02-03\n" + lines))
        .satisfies(
            list -> {
              assertThat(list.asOf()).isEqualTo("2022-02-03");
              assertThat(list.entries())
                  .extracting(ListedAddress::address, ListedAddress::name)
                  .containsExactly(tuple(GENESIS, null), tuple(EVM, "of the exchange"));
            });
    assertThat(read("mine-2022-02-04.txt", lines).asOf()).isEqualTo("2022-02-04");
    assertThatThrownBy(() -> read("mine.txt", lines))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("The list 'mine.txt' does not say of which day it is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut.xml|<sdnList><sdnEntry><uid>1|DAMAGED",
        "doctype.xml|<!DOCTYPE a [<!ENTITY b SYSTEM"
            + " 'file:///etc/hostname'>]><sdnList>&b;</sdnList>|DOCTYPE",
        "other.xml|<rss></rss>|UNSUPPORTED",
        "undated.xml|<sdnList></sdnList>|UNSUPPORTED",
        "blank.txt|' '|EMPTY",
        "remarks.txt|# as of 2024-01-01|EMPTY",
        "bad.yaml|'tags: [ {'|DAMAGED",
        "alias.yaml|'tags: [ *x ]'|UNSUPPORTED",
        "list.yaml|'- 1'|UNSUPPORTED"
      })
  void whatIsNoListIsRefusedWithItsType(String name, String content, String type) {
    assertThatThrownBy(() -> read(name, content))
        .isInstanceOfSatisfying(
            Unreadable.class,
            refused -> {
              assertThat(refused.failure().type().name()).isEqualTo(type);
              assertThat(refused.failure().message()).contains(name);
            });
  }

  @Test
  void anotherSpellingIsFoundAndAMisprintIsNotLookedUp() throws Exception {
    Screening screening = new Screening(List.of(read("sdn.xml", SDN), read("mixer.yaml", PACK)));

    Screened evm = screening.screen(EVM);
    assertThat(evm.status()).isEqualTo(Screened.Status.LISTED);
    assertThat(evm.checksum()).isEqualTo(Checksum.VERIFIED);
    assertThat(evm.lists())
        .extracting(Listing::list, Listing::asOf)
        .containsExactly(
            tuple("OFAC SDN", LocalDate.of(2024, 3, 1)),
            tuple("Addresses of an invented mixer", LocalDate.of(2023, 6, 1)));
    assertThat(screening.screen("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD").status())
        .isEqualTo(Screened.Status.MISPRINT);
    assertThat(screening.screen("0x52908400098527886E0F7030069857D2E4169EE7").status())
        .isEqualTo(Screened.Status.NOT_LISTED);
    assertThat(screening.screen("nonsense").status()).isEqualTo(Screened.Status.NOT_AN_ADDRESS);
  }

  @Test
  void whatIsNoAddressIsComparedLetterByLetter() throws Exception {
    String id = "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320";
    Screening screening = new Screening(List.of(read("2024-01-01.txt", id)));

    assertThat(screening.screen(id).status()).isEqualTo(Screened.Status.LISTED);
  }

  @Test
  void aLineWithoutEndIsCut() throws IOException {
    byte[] endless = ("x".repeat(5_000_000) + "\r\n \n" + GENESIS).getBytes(StandardCharsets.UTF_8);
    WordLines lines = new WordLines(new ByteArrayInputStream(endless));

    assertThat(lines.next()).hasSize(WordLines.KEPT);
    assertThat(lines.next()).isEqualTo(GENESIS);
    assertThat(lines.next()).isNull();
  }

  private AddressList read(String name, String content) throws Exception {
    return ListReader.read(Files.writeString(folder.resolve(name), content), null);
  }
}
