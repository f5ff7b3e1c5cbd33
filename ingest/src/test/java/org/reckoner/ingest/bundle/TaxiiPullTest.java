// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.extract.measure.SharedData;
import org.reckoner.ingest.fetch.Fetching;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.read.Unreadable;

class TaxiiPullTest {
  private static final String COLLECTION = "https://cti.example/taxii2/root/collections/one/";
  private static final String OBJECTS = COLLECTION + "objects/";
  private static final String GROUP =
      "{\"type\":\"intrusion-set\",\"spec_version\":\"2.1\",\"id\":"
          + "\"intrusion-set--00000000-0000-4000-8000-000000000001\",\"name\":\"Pale Heron\","
          + "\"aliases\":[\"Grey Stork\"]}";

  /** What the server answers, by address. */
  private final Map<String, String> pages = new TreeMap<>();

  private final List<Target.FromWeb> asked = new ArrayList<>();

  @Test
  void thePagesOfACollectionAreOneBundle() throws Unreadable {
    pages.put(OBJECTS, "{\"more\":true,\"next\":\"a b\",\"objects\":[" + GROUP + "]}");
    pages.put(OBJECTS + "?next=a+b", "{\"more\":true,\"objects\":[{\"amount\":31000000.50}]}");
    pages.put(OBJECTS + "?added_after=2024-01-01T00%3A00%3A00.000001Z", "{}");

    Target.InHand bundle = (Target.InHand) pull("Bearer secret");

    String text = new String(bundle.bytes(), StandardCharsets.UTF_8);
    assertThat(text)
        .contains(GROUP, "31000000.50")
        .startsWith("{\"type\":\"bundle\",\"id\":\"bundle--");
    assertThat(asked)
        .hasSize(3)
        .allMatch(one -> one.headers().get("Authorization").equals("Bearer secret"))
        .allMatch(one -> one.headers().get("Accept").equals("application/taxii+json;version=2.1"));
    RawDocument raw = new RawDocument(bundle.bytes(), bundle.source(), null, null);
    assertThat(BundleReader.isBundle(raw)).isTrue();
    assertThat(BundleReader.read(raw)).filteredOn(Reading.Read.class::isInstance).hasSize(1);
  }

  @Test
  void theSameObjectsAreTheSameBytes() throws Unreadable {
    pages.put(OBJECTS, "{\"more\":false,\"objects\":[" + GROUP + "]}");

    assertThat(((Target.InHand) pull(null)).bytes())
        .isEqualTo(((Target.InHand) pull(null)).bytes());
  }

  @Test
  void aServerThatLeadsInACircleOrNowhereIsLeft() {
    pages.put(OBJECTS, "{\"more\":true,\"next\":\"x\",\"objects\":[]}");
    pages.put(OBJECTS + "?next=x", "{\"more\":true,\"next\":\"x\",\"objects\":[]}");

    refused(Failure.Type.DAMAGED, "leads back to a page that it gave before");
    pages.put(OBJECTS, "[]");
    refused(Failure.Type.DAMAGED, "answers with a page that is no envelope");
    pages.put(OBJECTS, "{\"objects\":");
    refused(Failure.Type.DAMAGED, "answers with a page that is no JSON");
    pages.remove(OBJECTS);
    refused(Failure.Type.NOT_FOUND, "There is no page");
  }

  @Test
  void aCollectionThatGrowsBeyondWhatIsTakenIsLeft() {
    pages.put(OBJECTS, "{\"objects\":[\"" + "x".repeat(2000) + "\"]}");

    refused(Failure.Type.TOO_LARGE, "has more than the 1000 bytes that are taken");
  }

  @Test
  void theSampleDataOfTheReferenceServerComesInPageByPage() throws Exception {
    // Given a server that gives three objects on a page
    Path sample =
        SharedData.folder()
            .map(data -> data.resolve("stix/taxii-sample-data/default_data.json"))
            .orElse(null);
    assumeTrue(sample != null, "no shared data beside this checkout: TAXII's sample is skipped");
    List<String> objects = new ArrayList<>();
    for (JsonNode collection :
        new ObjectMapper().readTree(sample.toFile()).at("/trustgroup1/collections")) {
      collection.path("objects").forEach(object -> objects.add(object.toString()));
    }
    for (int from = 0; from < objects.size(); from += 3) {
      int to = Math.min(from + 3, objects.size());
      pages.put(
          OBJECTS + (from == 0 ? "" : "?next=" + from),
          "{\"more\":%s,\"next\":\"%d\",\"objects\":[%s]}"
              .formatted(to < objects.size(), to, String.join(",", objects.subList(from, to))));
    }

    // When
    Target.InHand bundle =
        (Target.InHand) TaxiiPull.bundle(this::answer, COLLECTION, null, 1_000_000);
    List<Reading> readings =
        BundleReader.read(new RawDocument(bundle.bytes(), bundle.source(), null, null));

    // Then
    JsonNode pulled = new ObjectMapper().readTree(bundle.bytes()).path("objects");
    assertThat(pulled)
        .extracting(JsonNode::toString)
        .containsExactlyInAnyOrderElementsOf(objects)
        .isNotEmpty();
    assertThat(readings)
        .allSatisfy(
            reading ->
                assertThat(((Reading.Unreadable) reading).failure().type())
                    .isEqualTo(Failure.Type.UNSUPPORTED));
    assertThat(readings).extracting(Reading::toString).anyMatch(said -> said.contains("indicator"));
    assertThat(readings).extracting(Reading::toString).anyMatch(said -> said.contains("malware"));
  }

  private void refused(Failure.Type type, String why) {
    assertThatThrownBy(() -> pull(null))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.failure().type()).isEqualTo(type))
        .hasMessageContaining(why);
  }

  private Target pull(String authorization) throws Unreadable {
    return TaxiiPull.bundle(this::answer, COLLECTION, authorization, 1000);
  }

  private Fetching answer(Target target) {
    Target.FromWeb page = (Target.FromWeb) target;
    asked.add(page);
    String content = pages.get(page.source());
    if (content == null) {
      return new Fetching.NotFetched(
          page.source(), new Failure(Failure.Type.NOT_FOUND, "There is no page"));
    }
    return new Fetching.Fetched(
        new RawDocument(
            content.getBytes(StandardCharsets.UTF_8), page.source(), page.source(), null),
        Map.of("x-taxii-date-added-last", "2024-01-01T00:00:00.000001Z"),
        Supplied.NOTHING);
  }
}
