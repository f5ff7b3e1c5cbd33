// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

/** What stands beside an incident and a document, and how thefts are grouped, over the sample. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class ResourcesBesideTest {

  @BeforeEach
  void theSample() {
    SampleLedger.takeIn();
  }

  @Test
  void aHistoryTellsInTheOrderOfTimeWhatWasNew() {
    String coinEx = incident("CoinEx");

    JsonPath history = read(coinEx + "/history");

    List<String> news = history.getList("told.findAll { it.property == 'loss' }.news");
    assertThat(news).hasSizeGreaterThan(2).startsWith("FIRST").contains("OTHER");
    assertThat(news.stream().skip(1)).doesNotContain("FIRST");
    List<String> days =
        history.<String>getList("told.findAll { it.published?.length() == 10 }.published");
    assertThat(days).isSorted();
    int claims = read(coinEx).getInt("claims");
    assertThat(history.getList("told")).hasSize(claims);
    String claim = history.getString("told[0].claim");
    given()
        .get(claim)
        .then()
        .statusCode(200)
        .body("property", equalTo(history.getString("told[0].property")));
    given().get(history.getString("conflicts[0]")).then().statusCode(200);
    assertThat(history.getList("joined.reasons.flatten()")).isNotEmpty();
    given().get("/api/v1/incidents/no-such/history").then().statusCode(404);
  }

  @Test
  void anIncidentNamesWhatWasTakenWithTheClaimsThatSaySo() {
    byte[] text =
        ("Thieves empty Lanternfold\n\nOn 3 June 2024, hackers stole 4,500 BTC, worth about $300"
                + " million, from the exchange Lanternfold, the company said.\n")
            .getBytes(UTF_8);
    SampleLedger.finished(
        given().multiPart("file", "lanternfold.txt", text).post("/api/v1/runs").then());

    String href = incident("Lanternfold");

    JsonPath incident = read(href);
    assertThat(incident.getList("assets.asset")).containsExactly("BTC");
    assertThat(incident.getInt("assets[0].quantity")).isEqualTo(4500);
    given()
        .get(incident.getString("assets[0].claims[0]"))
        .then()
        .body("property", equalTo("loss"))
        .body(containsString("BTC"));
    assertThat(groups("asset").getList("items.find { it.group == 'BTC' }.operands")).contains(href);
  }

  @ParameterizedTest
  @CsvSource({"resolutions,values", "attributions,attributions", "assets,assets"})
  void whatAnIncidentIsMadeOfStandsAlsoByItself(String part, String member) {
    String upbit = incident("Upbit");

    List<?> alone = read(upbit + "/" + part + "?limit=500").getList("items");

    assertThat(alone).isNotEmpty().isEqualTo(read(upbit).getList(member));
    given().get("/api/v1/incidents/no-such/" + part).then().statusCode(404);
  }

  @Test
  void theEvidenceOfAnIncidentIsWordsOfItsDocuments() {
    JsonPath evidence = read(incident("CoinEx") + "/evidence?limit=500");

    assertThat(evidence.getInt("total"))
        .isGreaterThanOrEqualTo(read(incident("CoinEx")).getInt("claims"));
    String text = given().get(evidence.getString("items[0].document.href") + "/text").asString();
    int start = text.offsetByCodePoints(0, evidence.getInt("items[0].words.start"));
    assertThat(text.substring(start)).startsWith(evidence.getString("items[0].words.exact"));
    given()
        .get(evidence.getString("items[0].claim"))
        .then()
        .body("property", equalTo(evidence.getString("items[0].property")));
  }

  @Test
  void theAddressesOfAnIncidentNameTheirClaims() {
    String address = "0x9f4cda013e354b8fc285bf4b9a60460cee7f7ea9";
    byte[] text =
        ("Addresses of the Thistlecombe theft\n\nOn 9 May 2024, hackers stole $18 million from the"
                + " exchange Thistlecombe. The thieves sent the ether to "
                + address
                + ", the company said.\n")
            .getBytes(UTF_8);
    SampleLedger.finished(
        given().multiPart("file", "thistlecombe.txt", text).post("/api/v1/runs").then());
    String href = incident("Thistlecombe");

    JsonPath addresses = read(href + "/addresses");

    assertThat(addresses.getList("items")).isEqualTo(read(href).getList("addresses"));
    assertThat(addresses.getList("items.address")).containsExactly(address);
  }

  @Test
  void aListBelowAnIncidentIsPagedLikeAnyOther() {
    String below = incident("CoinEx") + "/claims";
    List<String> all = read(below + "?limit=500").getList("items.key");

    JsonPath first = read(below + "?limit=2");
    JsonPath second = read(below + "?limit=2&cursor=" + first.getString("next"));

    assertThat(first.getInt("total")).isEqualTo(all.size());
    assertThat(first.getList("items.key")).isEqualTo(all.subList(0, 2));
    assertThat(second.getList("items.key")).isEqualTo(all.subList(2, 4));
    given()
        .accept("text/csv")
        .get(incident("CoinEx") + "/evidence?fields=property,words.exact,claim")
        .then()
        .statusCode(200)
        .body(startsWith("property,words.exact,claim\r\n"));
  }

  @Test
  void aTotalIsReconciledAlsoByItself() {
    String href = read("/api/v1/totals?limit=1").getString("items[0].href");

    given()
        .get(href + "/reconciliation")
        .then()
        .statusCode(200)
        .body("", equalTo(read(href).getMap("reconciliation")));
    assertThat(read(href + "/claims?limit=500").getList("items.key"))
        .isNotEmpty()
        .isEqualTo(read(href).getList("claims.key"));
    given().get("/api/v1/totals/no-such/reconciliation").then().statusCode(404);
  }

  @Test
  void aPartyLeadsToItsIncidents() {
    JsonPath lazarus = read("/api/v1/parties/lazarus-group");

    JsonPath involved = read("/api/v1/parties/lazarus-group/incidents?limit=500");

    assertThat(involved.getList("items.findAll { it.as == 'ATTRIBUTED' }.incident.key"))
        .isNotEmpty()
        .isEqualTo(lazarus.getList("attributed.key"));
    given().get("/api/v1/parties/no-such/incidents").then().statusCode(404);
  }

  @Test
  void aNearCopyIsFoundFromEitherSide() {
    String courier = document("stake-wire-courier");
    String harbour = document("stake-wire-harbour");

    given()
        .get(courier + "/near-copies")
        .then()
        .statusCode(200)
        .body("items.document.href", equalTo(List.of(harbour)))
        .body("items.share", everyItem(greaterThanOrEqualTo(0.5f)));
    given()
        .get(harbour + "/near-copies")
        .then()
        .body("items.document.href", equalTo(List.of(courier)));
    given().get(document("opinion-cold-storage") + "/near-copies").then().body("total", equalTo(0));
    given().get("/api/v1/documents/no-such/near-copies").then().statusCode(404);
  }

  @Test
  void theClaimsOfADocumentAreThoseItIsShownWith() {
    String poloniex = document("poloniex-hot-wallets");

    List<String> beside = read(poloniex + "/claims?limit=500").getList("items.key");

    assertThat(beside).isNotEmpty().isEqualTo(read(poloniex).getList("claims.key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "actor", "technique", "asset", "victim", "victim-type"})
  void everyTheftCountsToAGroup(String by) {
    int thefts = groups("year").getInt("items.incidents.sum()");

    JsonPath groups = groups(by);

    assertThat(groups.getInt("items.incidents.sum()")).isGreaterThanOrEqualTo(thefts);
    List<String> names = groups.getList("items.group");
    assertThat(names).doesNotHaveDuplicates().doesNotContainNull();
    List<String> operands = groups.getList("items.operands.flatten()");
    assertThat(operands.stream().collect(Collectors.toSet()).size())
        .isEqualTo(
            groups("year").<String>getList("items.operands.flatten()").stream()
                .collect(Collectors.toSet())
                .size());
  }

  @Test
  void aVictimIsOfTheTypeThatItsDocumentsOrTheRegisterCallIt() {
    groups("victim-type");

    given()
        .get("/api/v1/statistics?by=victim-type")
        .then()
        .body("items.find { it.group == 'organisation' }.incidents", greaterThan(0));
    given()
        .get("/api/v1/statistics?by=colour")
        .then()
        .statusCode(400)
        .body("detail", containsString("victim-type"));
  }

  @Test
  void aViewOfThePastHasTwoNames() {
    given()
        .get("/api/v1/ledger?as-of=2023-01-01&fields=claims,hash")
        .then()
        .statusCode(200)
        .body(
            equalTo(
                given()
                    .get("/api/v1/ledger?published-by=2023-01-01&fields=claims,hash")
                    .asString()));
    given()
        .get("/api/v1/ledger?recorded-as-of=2020-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("claims", equalTo(0));
    given()
        .get("/api/v1/ledger?as-of=2023-01-01&published-by=2024-01-01")
        .then()
        .statusCode(400)
        .body("detail", containsString("mean the same"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/claims?q=Poloniex",
        "/api/v1/incidents?as_of=2024-01-01",
        "/api/v1/ledger?limit=2",
        "/api/v1/runs?state=FAILED"
      })
  void aParameterThatThereIsNotIsRefused(String address) {
    given()
        .get(address)
        .then()
        .statusCode(400)
        .body("type", equalTo("/api/v1/problems/invalid-parameter"))
        .body("detail", containsString("There is no parameter"));
  }

  private static JsonPath groups(String by) {
    return read("/api/v1/statistics?limit=500&by=" + by);
  }

  private static JsonPath read(String address) {
    return given().get(address).then().statusCode(200).extract().jsonPath();
  }

  private static String incident(String victim) {
    return given()
        .get("/api/v1/incidents?victim=" + victim)
        .then()
        .body("total", equalTo(1))
        .extract()
        .path("items[0].href");
  }

  private static String document(String file) {
    return given()
        .get("/api/v1/documents?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.source.contains('" + file + "') }.href");
  }
}
