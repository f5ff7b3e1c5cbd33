// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.extract.measure.SharedData;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;

class BundleReaderTest {
  @TempDir Path folder;

  static final String AUTHOR = object("identity", 1, "\"name\":\"Harbour CERT\"");
  static final String THEFT = object("incident", 2, "\"name\":\"Theft at Quayside\"", by(1));
  static final String VICTIM = object("identity", 3, "\"name\":\"Quayside Exchange\"");
  static final String GROUP =
      object(
          "intrusion-set",
          4,
          "\"name\":\"Pale Heron\",\"aliases\":[\"Pale Heron\",\"Grey Stork\"]",
          by(1));

  @Test
  void anIncidentItsRelationshipsAndAGroupBecomeClaims() {
    List<Reading> readings =
        BundleReader.read(
            bundle(
                AUTHOR,
                THEFT,
                VICTIM,
                GROUP,
                link(5, "targets", id("incident", 2), id("identity", 3)),
                link(6, "attributed-to", id("incident", 2), id("intrusion-set", 4))));

    assertThat(readings).hasSize(2).allMatch(Reading.Read.class::isInstance);
    assertThat(claims(readings))
        .containsExactly(
            "INCIDENT Theft at Quayside victim {\"name\":\"Quayside Exchange\"} by Harbour CERT",
            "INCIDENT Theft at Quayside attributedTo {\"name\":\"Pale Heron\"} by Harbour CERT",
            "PARTY Pale Heron alias {\"name\":\"Grey Stork\"} by Harbour CERT");
  }

  @Test
  void allDocumentsAreMarkedByTheStrictestOfTheBundle() {
    String amber =
        "\"object_marking_refs\":[\"marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421\"]";
    String victim = object("identity", 3, "\"name\":\"Quayside Exchange\"", amber);
    String targets = link(5, "targets", id("incident", 2), id("identity", 3));

    assertThat(markings(bundle(AUTHOR, THEFT, VICTIM, GROUP, targets))).containsOnly(Tlp.CLEAR);
    assertThat(markings(bundle(AUTHOR, THEFT, victim, GROUP, targets)))
        .hasSize(2)
        .containsOnly(Tlp.AMBER);
  }

  private static List<Tlp> markings(RawDocument raw) {
    return BundleReader.read(raw).stream()
        .map(reading -> ((Reading.Read) reading).marking())
        .toList();
  }

  @Test
  void aReportWithItsNotesIsADocumentLikeAnyOther() {
    List<Reading> readings =
        BundleReader.read(
            bundle(
                AUTHOR,
                object(
                    "report",
                    7,
                    "\"name\":\"A theft\",\"description\":\"What was known in March.\","
                        + "\"published\":\"2024-03-02T00:00:00Z\",\"object_refs\":[\""
                        + id("note", 8)
                        + "\"]",
                    by(1)),
                object(
                    "note",
                    8,
                    "\"content\":\"Thieves took $4 million from Quayside.\",\"object_refs\":[\""
                        + id("report", 7)
                        + "\"]")));

    assertThat(readings).hasSize(1);
    ReadDocument document = ((Reading.Read) readings.get(0)).document();
    assertThat(document.text().text())
        .isEqualTo(
            "A theft\n\nWhat was known in March.\n\nThieves took $4 million from Quayside.\n");
    assertThat(document.published())
        .hasToString("PublicationDate[date=2024-03-02, foundIn=SUPPLIED]");
    assertThat(document.publisher()).isEqualTo("Harbour CERT");
  }

  @Test
  void whatIsWrongIsSaidWithItsPlaceAndTheRestGoesIn() {
    List<Reading> readings =
        BundleReader.read(
            bundle(
                AUTHOR,
                GROUP,
                GROUP,
                "17",
                THEFT.replace("\"2.1\"", "\"2.0\""),
                VICTIM.replace("\"spec_version\":\"2.1\",", ""),
                object("threat-actor", 9, "\"name\":\"One\""),
                object("threat-actor", 10, "\"name\":\"Other\""),
                link(11, "attributed-to", id("threat-actor", 9), id("threat-actor", 10)),
                link(12, "attributed-to", id("threat-actor", 10), id("threat-actor", 9)),
                link(13, "targets", id("threat-actor", 9), id("identity", 99)),
                object("x-our-own", 14, "\"name\":\"?\""),
                object("malware", 15, "\"name\":\"Rat\"")));

    assertThat(claims(readings)).hasSize(1);
    assertThat(problems(readings))
        .containsExactly(
            "DAMAGED b.json#" + id("intrusion-set", 4) + " stands in the bundle more than once",
            "DAMAGED b.json#objects[3] is no object of JSON",
            "UNSUPPORTED b.json#" + id("incident", 2) + " is of STIX 2.0; 2.1 is read",
            "UNSUPPORTED b.json#"
                + id("identity", 3)
                + " has no spec_version, as in STIX 2.0; 2.1 is read",
            "NOT_FOUND b.json#"
                + id("relationship", 13)
                + " refers to "
                + id("identity", 99)
                + ", which the bundle does not have",
            "DAMAGED b.json#"
                + id("threat-actor", 10)
                + " leads in a circle back to "
                + id("threat-actor", 9),
            "UNSUPPORTED b.json: objects of the type malware are not understood; 1 left out",
            "UNSUPPORTED b.json: objects of the type x-our-own are not understood; 1 left out");
  }

  @Test
  void aCutOrDeeplyNestedBundleEndsWithItsPlaceAndKeepsWhatCameBefore() {
    String whole = new String(bundle(AUTHOR, GROUP, VICTIM).bytes(), StandardCharsets.UTF_8);
    String cut = whole.substring(0, whole.indexOf("Quayside"));
    String deep = whole.replace("\"Quayside Exchange\"", "[".repeat(200_000) + "]".repeat(200_000));

    List<Reading> ofCut = BundleReader.read(raw(cut));
    List<Reading> ofDeep = BundleReader.read(raw(deep));

    assertThat(claims(ofCut)).hasSize(1);
    assertThat(problems(ofCut))
        .singleElement()
        .asString()
        .startsWith("DAMAGED b.json is no JSON at");
    assertThat(claims(ofDeep)).hasSize(1);
    assertThat(problems(ofDeep))
        .singleElement()
        .asString()
        .startsWith("TOO_LARGE b.json is nested");
  }

  @Test
  void aDeeplyNestedObjectIsLeftOutAloneAndWhatFollowsGoesIn() {
    String deep = object("note", 30, "\"content\":" + "{\"a\":[".repeat(5000) + "]}".repeat(5000));

    List<Reading> readings = BundleReader.read(bundle(AUTHOR, deep, GROUP));

    assertThat(claims(readings)).hasSize(1);
    assertThat(problems(readings))
        .containsExactly("TOO_LARGE b.json#objects[1] is nested more than 100 deep and left out");
  }

  @Test
  void sumsThatAreNoneAreSaidAndDoNoHarm() {
    String impact =
        object(
            "impact",
            31,
            "\"monetary\":{\"variety\":\"asset-and-fraud\",\"currency\":\"USD\","
                + "\"min_amount\":%s,\"max_amount\":%s}");
    String theft =
        THEFT.replace(
            "\"name\"",
            "\"extensions\":{\"extension-definition--ef765651-680c-498d-9894-99799f2fa126\":"
                + "{\"impact_refs\":[\""
                + id("impact", 31)
                + "\"]}},\"name\"");
    for (String[] bounds :
        new String[][] {
          {"1e400", "1e400"}, {"-5", "7"}, {"\"5\"", "7"}, {"1e-30", "7"}, {"1e30", "1e31"}
        }) {
      List<Reading> readings =
          BundleReader.read(bundle(AUTHOR, theft, impact.formatted((Object[]) bounds), GROUP));

      assertThat(claims(readings)).as(bounds[0]).hasSize(1);
      assertThat(problems(readings))
          .containsExactly(
              "DAMAGED b.json#"
                  + id("impact", 31)
                  + " has a loss whose bounds are no sums of money");
    }
    assertThat(claims(BundleReader.read(bundle(AUTHOR, theft, impact.formatted("5", "7.5")))))
        .containsExactly(
            "INCIDENT Theft at Quayside loss {\"basis\":\"UNKNOWN\",\"best\":null,"
                + "\"breakdown\":[],\"currency\":\"USD\",\"kind\":\"STOLEN\",\"max\":7.5,\"min\":5,"
                + "\"qualifier\":\"RANGE\",\"strict\":false} by Harbour CERT");
  }

  @Test
  void aLargeBundleDividedGivesTheDocumentsAndTheProblemsOfTheWhole() throws IOException {
    List<String> objects = new ArrayList<>(List.of(AUTHOR, VICTIM, GROUP, GROUP, "17"));
    for (int i = 100; i < 160; i += 6) {
      objects.add(link(i + 1, "targets", id("incident", i), id("identity", 3)));
      objects.add(link(i + 2, "attributed-to", id("incident", i), id("intrusion-set", 4)));
      objects.add(object("incident", i, "\"name\":\"Theft " + i + "\"", by(1)));
      objects.add(
          object(
              "report",
              i + 3,
              "\"name\":\"Ö " + i + "\",\"object_refs\":[\"" + id("note", i + 4) + "\"]"));
      objects.add(object("note", i + 4, "\"content\":\"Words of note " + i + ".\""));
      objects.add(object("malware", i + 5, "\"name\":\"Rat\""));
    }
    objects.add(object("threat-actor", 9, "\"name\":\"One\""));
    objects.add(link(11, "attributed-to", id("threat-actor", 9), id("threat-actor", 9)));
    objects.add(link(13, "targets", id("threat-actor", 9), id("identity", 99)));
    objects.add(object("incident", 100, "\"revoked\":true").replace("2024-03-01", "2024-03-02"));
    RawDocument whole = bundle(objects.toArray(String[]::new));
    Path file = Files.write(folder.resolve("b.json"), whole.bytes());

    BundleParts.Divided divided = BundleParts.divide(file, "b.json", folder, /* mostInPart= */ 10);

    List<Reading> ofParts = new ArrayList<>();
    for (Path part : divided.parts()) {
      assertThat(BundleParts.isBundle(part)).isTrue();
      ofParts.addAll(
          BundleReader.read(new RawDocument(Files.readAllBytes(part), "b.json", null, null)));
    }
    assertThat(divided.parts()).hasSizeBetween(3, 9);
    assertThat(problems(ofParts)).isEmpty();
    List<Reading> ofWhole = BundleReader.read(whole);
    assertThat(texts(ofParts)).hasSize(20).containsExactlyInAnyOrderElementsOf(texts(ofWhole));
    assertThat(divided.problems().stream().map(one -> one.type() + " " + one.message()).toList())
        .hasSize(5)
        .containsExactlyElementsOf(problems(ofWhole));
  }

  private static List<String> texts(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Read.class::isInstance)
        .map(reading -> (Reading.Read) reading)
        .map(read -> read.source() + " " + read.document().text().text())
        .toList();
  }

  @Test
  void otherJsonIsNoBundle() {
    assertThat(BundleReader.isBundle(raw("{\"type\":\"feature\"}"))).isFalse();
    assertThat(BundleReader.isBundle(bundle(AUTHOR))).isTrue();
    assertThat(BundleReader.isBundle(raw("<html>\"type\": \"bundle\" bundle--</html>"))).isFalse();
  }

  @Test
  void theExamplesOfOasisGiveNoUntypedFailure() throws IOException {
    Path examples = SharedData.folder().map(data -> data.resolve("stix/examples")).orElse(null);
    assumeTrue(
        examples != null, "no shared data beside this checkout: its STIX bundles are skipped");
    List<Failure.Type> types = new ArrayList<>();
    List<String> claims = new ArrayList<>();
    try (Stream<Path> files = Files.walk(examples)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        RawDocument raw =
            new RawDocument(Files.readAllBytes(file), file.getFileName().toString(), null, null);
        List<Reading> readings = BundleReader.isBundle(raw) ? BundleReader.read(raw) : List.of();
        for (Reading reading : readings) {
          if (reading instanceof Reading.Unreadable unreadable) {
            types.add(unreadable.failure().type());
          }
        }
        claims.addAll(claims(readings));
      }
    }

    assertThat(types).isNotEmpty().containsOnly(Failure.Type.UNSUPPORTED, Failure.Type.DAMAGED);
    assertThat(claims).isNotEmpty().allMatch(claim -> claim.startsWith("PARTY "));
  }

  static List<String> claims(List<Reading> readings) {
    List<String> claims = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read
          && read.document().mediaType().equals(BundleClaims.MEDIA_TYPE)) {
        Extraction extraction = BundleClaims.extract(WorkKey.named(read.source()), read.document());
        extraction
            .claims()
            .forEach(
                claim ->
                    claims.add(
                        claim.frame().kind()
                            + " "
                            + claim.frame().subject()
                            + " "
                            + claim.property().wireName()
                            + " "
                            + CanonicalJson.write(claim.value())
                            + " by "
                            + claim.assertion().assertedBy()));
      }
    }
    return claims;
  }

  static List<String> problems(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Unreadable.class::isInstance)
        .map(reading -> ((Reading.Unreadable) reading).failure())
        .map(failure -> failure.type() + " " + failure.message())
        .toList();
  }

  static RawDocument bundle(String... objects) {
    return raw(
        "{\"type\":\"bundle\",\"id\":\""
            + id("bundle", 0)
            + "\",\"objects\":["
            + String.join(",\n", objects)
            + "]}");
  }

  private static RawDocument raw(String json) {
    return new RawDocument(json.getBytes(StandardCharsets.UTF_8), "b.json", null, null);
  }

  static String link(int number, String kind, String from, String to) {
    return object(
        "relationship",
        number,
        "\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
            .formatted(kind, from, to),
        by(1));
  }

  private static String by(int author) {
    return "\"created_by_ref\":\"" + id("identity", author) + "\"";
  }

  static String object(String type, int number, String... members) {
    return "{\"type\":\"%s\",\"spec_version\":\"2.1\",\"id\":\"%s\",\"modified\":\"2024-03-01T00:00:00Z\",%s}"
        .formatted(type, id(type, number), String.join(",", members));
  }

  static String id(String type, int number) {
    return String.format(Locale.ROOT, "%s--00000000-0000-4000-8000-%012d", type, number);
  }
}
