// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.SampleLedger;

/** The pages in a real browser, over the bundled sample. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class BrowserTest {
  private static final int PHONE = 360;

  @TestHTTPResource("/")
  URI home;

  private Playwright playwright;
  private Browser browser;

  @BeforeEach
  void aBrowserOverTheSample() {
    Optional<Path> chromium = chromium();
    Assumptions.assumeTrue(
        chromium.isPresent(), "No Chromium is installed: the pages are not looked at in a browser");
    SampleLedger.takeIn();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterEach
  void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageHasAFaultThatAxeFinds(ColorScheme scheme) {
    try (BrowserContext context = browser.newContext(in(scheme, 1200))) {
      for (String path : pathsWithReports()) {
        Page page = opened(context, path);

        List<String> faults =
            new AxeBuilder(page)
                .options(faultsOnly()).setLegacyMode(true).analyze().getViolations().stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .toList();

        assertThat(faults).as(path + " " + scheme).isEmpty();
        page.close();
      }
    }
  }

  @Test
  void noPageAsksAnybodyElseOrBreaksItsOwnPolicy() {
    try (BrowserContext context = browser.newContext(in(ColorScheme.LIGHT, 1200))) {
      List<String> elsewhere = new ArrayList<>();
      List<String> complaints = new ArrayList<>();
      context.onRequest(
          request -> {
            if (!request.url().startsWith(home.toString()) && !request.url().startsWith("data:")) {
              elsewhere.add(request.url());
            }
          });
      context.onConsoleMessage(message -> complaints.add(message.text()));
      for (String path : paths()) {
        opened(context, path).close();
      }

      assertThat(elsewhere).isEmpty();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aScriptOnAPageIsNotRun() {
    try (BrowserContext context = browser.newContext(in(ColorScheme.LIGHT, 1200))) {
      Page page = opened(context, "/");

      page.evaluate(
          "() => { const s = document.createElement('script'); s.text = 'window.ran = true';"
              + " document.body.append(s); }");

      assertThat(page.evaluate("() => window.ran === true")).isEqualTo(false);
    }
  }

  @Test
  void noPageIsWiderThanAPhone() {
    try (BrowserContext context = browser.newContext(in(ColorScheme.LIGHT, PHONE))) {
      for (String path : pathsWithReports()) {
        Page page = opened(context, path);

        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
            .as(path)
            .isLessThanOrEqualTo(PHONE);
        page.close();
      }
    }
  }

  @Test
  void theKeyboardReachesTheContentAndAnIncident() {
    try (BrowserContext context = browser.newContext(in(ColorScheme.LIGHT, 1200))) {
      Page page = opened(context, "/");

      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => document.activeElement.textContent"))
          .isEqualTo("Skip to the content");
      page.locator("main table a").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/incidents/**");

      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(page.locator("blockquote").count()).isPositive();
    }
  }

  @Test
  void aSearchLeadsToThePassageInTheDocument() {
    try (BrowserContext context = browser.newContext(in(ColorScheme.LIGHT, 1200))) {
      Page page = opened(context, "/");
      page.locator("nav a", new Page.LocatorOptions().setHasText("Search")).click();

      page.locator("#q").fill("Poloniex");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=Poloniex");

      assertThat(page.locator("mark").first().textContent()).isEqualTo("Poloniex");
      page.locator(".card h3 a").first().click();
      page.waitForURL("**/documents/**");
      assertThat(page.locator("h1").count()).isEqualTo(1);
    }
  }

  /** What passes is not described: on a report's thousands of elements that takes half the time. */
  private static AxeRunOptions faultsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static Browser.NewContextOptions in(ColorScheme scheme, int width) {
    return new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
  }

  private Page opened(BrowserContext context, String path) {
    Page page = context.newPage();
    Response answer = page.navigate(home.resolve(path).toString());
    assertThat(answer.status()).as(path).isEqualTo(200);
    return page;
  }

  /** Every kind of page, with something on it. */
  private static List<String> paths() {
    JsonPath incidents = given().get("/api/v1/incidents?limit=3").jsonPath();
    JsonPath totals = given().get("/api/v1/totals?limit=1").jsonPath();
    JsonPath documents = given().get("/api/v1/documents?limit=1").jsonPath();
    return List.of(
        "/",
        "/conflicts",
        "/documents",
        "/incidents",
        "/totals",
        "/search",
        "/search?q=exchange",
        "/incidents/" + incidents.getInt("items[0].number"),
        "/totals/" + totals.getString("items[0].key"),
        "/documents/" + documents.getString("items[0].id"));
  }

  /** The pages, and a report of each kind. */
  private static List<String> pathsWithReports() {
    JsonPath incidents = given().get("/api/v1/incidents?limit=1").jsonPath();
    List<String> paths = new ArrayList<>(paths());
    for (String query :
        List.of(
            "kind=comprehensive",
            "kind=incident&incident=" + incidents.getInt("items[0].number"),
            "kind=actor&actor=Lazarus Group",
            "kind=digest&since=2020-01-01",
            "kind=brief")) {
      paths.add("/api/v1/reports/report.html?" + query.replace(" ", "%20"));
    }
    return paths;
  }

  private static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
