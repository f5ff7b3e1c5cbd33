// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.reporting.exchange.HandMadeLedger;
import org.reckoner.reporting.exchange.RandomLedgers;

class StixExportTest {
  private static final int RANDOM_LEDGERS = 200;
  private static final PartyRegister REGISTER = RandomLedgers.REGISTER;

  /** Made once, since reckoning takes longer than exporting. */
  private static final List<Ledger> RANDOM =
      IntStream.range(0, RANDOM_LEDGERS).mapToObj(RandomLedgers::of).toList();

  @Test
  void anIncidentSaysInWordsWhatStandsAndWhy() {
    JsonNode incident = only(core(HandMadeLedger.whole()), "incident");

    assertThat(incident.get("name").textValue()).isEqualTo("Norvik Exchange");
    assertThat(incident.get("description").textValue())
        .contains("Determination: confirmed.")
        .contains(
            "Amount stolen: USD 31000000 (rule most-independent-groups; independent groups of"
                + " sources: 1).")
        .contains("Date of the theft: 2023-05-04");
    assertThat(incident.get("labels").get(0).textValue()).isEqualTo("crypto-theft");
    assertThat(incident.get("external_references").get(0).get("external_id").textValue())
        .isEqualTo("2023-05-04-norvik-exchange");
  }

  @Test
  void aRelationshipCarriesConfidenceAndTimes() {
    List<ObjectNode> objects = core(HandMadeLedger.whole());
    JsonNode targets = relationship(objects, "targets");
    JsonNode attributed = relationship(objects, "attributed-to", "incident--");

    assertThat(targets.get("confidence").intValue()).isEqualTo(50);
    assertThat(targets.get("start_time").textValue()).isEqualTo("2023-05-04T00:00:00.000Z");
    assertThat(targets.get("stop_time").textValue()).isEqualTo("2023-05-04T23:59:59.999Z");
    assertThat(attributed.get("confidence").intValue()).as("only suspected").isEqualTo(15);
    assertThat(attributed.get("description").textValue())
        .isEqualTo("Attributed to Lazarus Group by investigators (suspected; basis: not_stated).");
  }

  @Test
  void techniquesAndGroupsKeepTheIdentifiersOfAttack() {
    List<ObjectNode> objects = core(HandMadeLedger.whole());

    JsonNode phishing = only(objects, "attack-pattern");
    assertThat(phishing.get("id").textValue())
        .isEqualTo("attack-pattern--a62a8db3-f23a-4d8f-afd6-9dbc77e7813b");
    assertThat(phishing.get("name").textValue()).isEqualTo("Phishing");
    assertThat(only(objects, "intrusion-set").get("id").textValue())
        .isEqualTo("intrusion-set--c93fccb1-e8e8-42cf-ae33-2ad1d183913a");
    assertThat(only(objects, "location").get("country").textValue()).isEqualTo("KP");
  }

  @Test
  void everyQuotationIsANoteOnWhatItSpeaksOf() {
    List<ObjectNode> objects = core(HandMadeLedger.whole());
    String incident = only(objects, "incident").get("id").textValue();

    JsonNode note = note(objects, "52.8 million dollars");
    assertThat(note.get("abstract").textValue())
        .isEqualTo("amount stolen: USD 52800000 (asserted)");
    assertThat(note.get("object_refs").get(0).textValue()).isEqualTo(incident);
    assertThat(note.get("lang").textValue()).isEqualTo("en");
    assertThat(note(objects, "at least 97 attacks").get("authors").get(0).textValue())
        .isEqualTo("Harbour Institute");
    assertThat(objects.stream().filter(one -> type(one).equals("note")))
        .hasSize(HandMadeLedger.whole().claims().size());
  }

  @Test
  void whoContradictsHasAnOpinionAndWhoDeniesAStrongOne() {
    List<ObjectNode> objects = core(HandMadeLedger.whole());
    List<ObjectNode> opinions =
        objects.stream().filter(one -> type(one).equals("opinion")).toList();

    assertThat(opinions.stream().map(one -> one.get("opinion").textValue()))
        .containsExactly("disagree", "strongly-disagree");
    assertThat(opinions.get(0).get("explanation").textValue())
        .isEqualTo(
            "VALUE: USD 52.8 million (amount stolen). Two sources give different losses for one"
                + " theft.");
    assertThat(opinions.get(1).get("authors").get(0).textValue()).isEqualTo("Pyongyang");
  }

  @Test
  void theLastReportSaysWhatWasLost() throws IOException {
    List<ObjectNode> objects = new ArrayList<>();

    List<String> losses =
        StixExport.objects(
            HandMadeLedger.whole(), REGISTER, StixProfile.CORE, EarlierBundle.none(), objects::add);

    assertThat(losses)
        .contains(
            "Totals: scope, chosen values and the numbers of incidents known only as words of a"
                + " campaign; sums and residuals not at all (1)",
            "Claims of address: only as words of notes and descriptions (1)",
            "Reports whose publication date is unknown give the day of capture instead (1)");
    String last = objects.get(objects.size() - 1).get("description").textValue();
    assertThat(last).contains(losses);
  }

  @Test
  void nobodyIsNamedAsAuthorWhereNobodyIsKnown() {
    assertThat(note(core(HandMadeLedger.whole()), "52.8 million dollars").has("authors")).isFalse();
    assertThat(note(core(HandMadeLedger.whole()), "USD 31 million").get("authors").get(0).asText())
        .isEqualTo("Harbour \"Daily\"");
  }

  @Test
  void aTotalOfAnActorIsACampaignAttributedToIt() {
    List<ObjectNode> objects = core(HandMadeLedger.whole());

    ObjectNode campaign = only(objects, "campaign");

    assertThat(campaign.get("name").textValue())
        .isEqualTo(HandMadeLedger.whole().totals().get(0).name());
    assertThat(campaign.get("description").textValue())
        .contains("rule ", "Known here: ", " incidents that are surely within");
    assertThat(campaign.get("first_seen").textValue())
        .isLessThan(campaign.get("last_seen").textValue());
    assertThat(objects)
        .anyMatch(
            one ->
                one.path("relationship_type").asText().equals("attributed-to")
                    && one.get("source_ref").equals(campaign.get("id"))
                    && one.get("target_ref").asText().matches("(threat-actor|intrusion-set)--.*"));
    assertThat(objects)
        .filteredOn(one -> one.get("id").asText().startsWith("note--"))
        .anyMatch(one -> one.get("object_refs").toString().contains(campaign.get("id").asText()));
  }

  @Test
  void aNaturalPersonIsNamedOnlyWhereAGovernmentNamesThem() {
    Ledger byPress = HandMadeLedger.blamingAPerson(Attribution.Basis.MEDIA_BASED);
    Ledger byGovernment = HandMadeLedger.blamingAPerson(Attribution.Basis.GOVERNMENT);

    assertThat(actors(byPress)).doesNotContain("J. Doe");
    assertThat(core(byPress))
        .noneMatch(
            one ->
                one.path("relationship_type").asText().equals("attributed-to")
                    && one.get("source_ref").asText().startsWith("incident--"));
    assertThat(only(core(byPress), "incident").get("description").textValue())
        .doesNotContain("J. Doe");
    assertThat(
            StixExport.objects(byPress, REGISTER, StixProfile.CORE, EarlierBundle.none(), x -> {}))
        .contains("Natural persons whom no government or international organisation names (1)");
    assertThat(actors(byGovernment)).contains("J. Doe");
  }

  private static List<String> actors(Ledger ledger) {
    return core(ledger).stream()
        .filter(one -> type(one).equals("threat-actor"))
        .map(one -> one.get("name").textValue())
        .toList();
  }

  @Test
  void everyObjectCarriesTheStrictestMarkingOfItsSources() {
    List<ObjectNode> objects = core(HandMadeLedger.ledger(LedgerInput.View.ALL, Tlp.AMBER_STRICT));

    assertThat(marking(only(objects, "incident"))).isEqualTo(Markings.id(Tlp.AMBER_STRICT));
    assertThat(marking(note(objects, "USD 31 million"))).isEqualTo(Markings.id(Tlp.CLEAR));
    assertThat(
            objects.stream()
                .filter(one -> type(one).equals("marking-definition"))
                .map(one -> one.get("name").textValue()))
        .containsExactlyInAnyOrder("TLP:CLEAR", "TLP:AMBER+STRICT");
  }

  @Test
  void aFullBundleCarriesClaimsAmountsAndTotals() {
    List<ObjectNode> objects = objects(HandMadeLedger.whole(), StixProfile.FULL);

    JsonNode claim =
        note(objects, "at least 97 attacks").at("/extensions/" + Extensions.EVIDENCE + "/claims/0");
    assertThat(claim.at("/claim/property").textValue()).isEqualTo("attackCount");
    assertThat(claim.at("/claim/frame/scope/period/end").textValue()).isEqualTo("2024-04");
    assertThat(claim.at("/claim/evidence/0/position/start").intValue()).isEqualTo(123);
    JsonNode impact = only(objects, "impact");
    assertThat(impact.at("/extensions/" + Extensions.LEDGER + "/amount/max").decimalValue())
        .isEqualByComparingTo("31000000");
    assertThat(
            objects
                .get(objects.size() - 1)
                .at("/extensions/" + Extensions.LEDGER + "/totals/0/reconciliation/possible_sum")
                .decimalValue())
        .isEqualByComparingTo("31000000");
  }

  @ParameterizedTest
  @EnumSource(StixProfile.class)
  void theSameLedgerGivesTheSameBytes(StixProfile profile) throws IOException {
    assertThat(bytes(RandomLedgers.of(7), profile)).isEqualTo(bytes(RandomLedgers.of(7), profile));
  }

  @Test
  void aBundleIsOneJsonDocument() throws IOException {
    JsonNode bundle = new JsonMapper().readTree(bytes(HandMadeLedger.whole(), StixProfile.CORE));

    assertThat(bundle.get("type").textValue()).isEqualTo("bundle");
    assertThat(bundle.get("objects")).hasSize(core(HandMadeLedger.whole()).size());
  }

  @ParameterizedTest
  @EnumSource(StixProfile.class)
  void mustRulesHoldOverHandMadeAndRandomLedgers(StixProfile profile) {
    assertThat(MustRules.mistakes(objects(HandMadeLedger.whole(), profile))).isEmpty();
    for (int seed = 0; seed < RANDOM_LEDGERS; seed++) {
      assertThat(MustRules.mistakes(objects(RANDOM.get(seed), profile)))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(StixProfile.class)
  void everyObjectHoldsAgainstTheSchemas(StixProfile profile) throws IOException {
    Optional<OasisSchemas> schemas = OasisSchemas.find();
    assumeTrue(
        schemas.isPresent(),
        "The OASIS schemas are not there: put the shared data beside the checkout");

    assertThat(mistakes(schemas.get(), HandMadeLedger.whole(), profile)).isEmpty();
    for (int seed = 0; seed < RANDOM_LEDGERS; seed++) {
      assertThat(mistakes(schemas.get(), RANDOM.get(seed), profile)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void theSchemasFindAMistakeWhereThereIsOne() throws IOException {
    Optional<OasisSchemas> schemas = OasisSchemas.find();
    assumeTrue(
        schemas.isPresent(),
        "The OASIS schemas are not there: put the shared data beside the checkout");
    ObjectNode incident = only(core(HandMadeLedger.whole()), "incident").deepCopy();

    incident.put("created", "yesterday");

    assertThat(schemas.get().mistakes(incident)).isNotEmpty();
  }

  @Test
  void identifiersAreUuidsOfVersionFive() {
    // The example of RFC 9562, appendix A.4.
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    assertThat(StixId.uuid(dns, "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }

  private static List<String> mistakes(OasisSchemas schemas, Ledger ledger, StixProfile profile) {
    return objects(ledger, profile).stream()
        .filter(object -> profile == StixProfile.CORE || differs(object))
        .flatMap(object -> schemas.mistakes(object).stream())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aBundleHasTheObjectsThatAreHandedOverOneByOne(StixProfile profile) throws IOException {
    for (long seed = 1; seed <= 30; seed++) {
      Ledger ledger = RandomLedgers.of(seed);
      JsonMapper mapper = new JsonMapper();
      List<JsonNode> handedOver = new ArrayList<>();
      for (ObjectNode object : objects(ledger, profile)) {
        handedOver.add(mapper.readTree(CanonicalJson.write(object)));
      }

      JsonNode bundle = mapper.readTree(bytes(ledger, profile));

      assertThat(bundle.get("objects")).containsExactlyElementsOf(handedOver);
    }
  }

  /** Whether the object is not the same as in the core profile. */
  private static boolean differs(JsonNode object) {
    return object.has("extensions") || type(object).equals("extension-definition");
  }

  private static List<ObjectNode> core(Ledger ledger) {
    return objects(ledger, StixProfile.CORE);
  }

  private static List<ObjectNode> objects(Ledger ledger, StixProfile profile) {
    List<ObjectNode> objects = new ArrayList<>();
    StixExport.objects(ledger, REGISTER, profile, EarlierBundle.none(), objects::add);
    return objects;
  }

  private static byte[] bytes(Ledger ledger, StixProfile profile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixExport.write(ledger, REGISTER, profile, EarlierBundle.none(), List.of(), out);
    return out.toByteArray();
  }

  private static String type(JsonNode object) {
    return object.get("type").textValue();
  }

  private static String marking(JsonNode object) {
    return object.get("object_marking_refs").get(0).textValue();
  }

  private static ObjectNode only(List<ObjectNode> objects, String type) {
    List<ObjectNode> those = objects.stream().filter(one -> type(one).equals(type)).toList();
    assertThat(those).hasSize(1);
    return those.get(0);
  }

  private static JsonNode note(List<ObjectNode> objects, String words) {
    return objects.stream()
        .filter(one -> type(one).equals("note") && one.get("content").textValue().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode relationship(List<ObjectNode> objects, String kind) {
    return relationship(objects, kind, "");
  }

  private static JsonNode relationship(List<ObjectNode> objects, String kind, String source) {
    return objects.stream()
        .filter(
            one ->
                type(one).equals("relationship")
                    && one.get("relationship_type").textValue().equals(kind)
                    && one.get("source_ref").textValue().startsWith(source))
        .findFirst()
        .orElseThrow();
  }
}
