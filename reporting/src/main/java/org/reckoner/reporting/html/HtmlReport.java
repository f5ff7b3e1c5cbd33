// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Sha256;
import org.reckoner.reporting.model.Block;
import org.reckoner.reporting.model.ReportKind;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Section;

/**
 * A report as HTML: one file that asks for nothing else, works without scripts, and prints. Its one
 * script sorts tables, and its policy lets no other run. The same model gives the same text.
 */
public final class HtmlReport {
  /** What the renderer of the PDF calls the image of a letterhead. */
  public static final String EMBLEM = "emblem";

  private static final String STYLES = "/org/reckoner/reporting/html/";

  /** Sorts tables where scripts may run; nothing depends on it. */
  private static final String SORTING = resource("sorting.js");

  /** What the markup is for. */
  public enum Medium {
    /** A browser. */
    SCREEN,
    /** The PDF, whose pages are laid out by openhtmltopdf. */
    PAPER
  }

  private final ReportModel model;
  private final Medium medium;
  private final Markup out;

  private final @Nullable Letterhead letterhead;

  private HtmlReport(ReportModel model, Medium medium, @Nullable Letterhead letterhead) {
    this.model = model;
    this.medium = medium;
    this.letterhead = letterhead;
    this.out = new Markup(medium == Medium.PAPER ? Coverage::of : UnaryOperator.identity());
  }

  /** The report as an HTML file. */
  public static String of(ReportModel model) {
    return of(model, Medium.SCREEN);
  }

  /** The report as markup for a medium, well-formed as XML. */
  public static String of(ReportModel model, Medium medium) {
    return of(model, medium, null);
  }

  /** The same under a letterhead. */
  public static String of(ReportModel model, Medium medium, @Nullable Letterhead letterhead) {
    return new HtmlReport(model, medium, letterhead).written();
  }

  private boolean paper() {
    return medium == Medium.PAPER;
  }

  private String written() {
    if (!paper()) {
      out.written("<!DOCTYPE html>\n");
    }
    out.open("html", "lang", "en");
    head();
    out.open("body", "class", model.kind().wireName());
    if (paper()) {
      runningHeads();
    } else {
      out.element("a", "Skip to the report", "class", "skip", "href", "#report");
    }
    titlePage();
    if (model.kind() != ReportKind.BRIEF) {
      contents();
    }
    out.open("main", "id", "report");
    BlockMarkup blocks = new BlockMarkup(out, model, medium);
    model.sections().stream().filter(one -> !one.annex()).forEach(one -> section(one, blocks));
    new NoteMarkup(out, medium).notes(model.notes());
    model.sections().stream().filter(Section::annex).forEach(one -> section(one, blocks));
    out.close();
    if (!paper()) {
      out.open("script").written(SORTING).close();
    }
    out.close(2);
    return out.line().toString();
  }

  private void head() {
    ReportModel.TitlePage title = model.title();
    out.open("head");
    out.element("meta", "", "charset", "utf-8");
    out.element("title", title.title());
    out.element("meta", "", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.element("meta", "", "name", "description", "content", title.subtitle());
    out.element("meta", "", "name", "subject", "content", title.subtitle());
    out.element("meta", "", "name", "keywords", "content", "evidence ledger, crypto-assets, theft");
    if (!paper()) {
      out.element(
          "meta",
          "",
          "http-equiv",
          "Content-Security-Policy",
          "content",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-"
              + digest(SORTING)
              + "'");
      out.element("meta", "", "name", "referrer", "content", "no-referrer");
    }
    out.open("style").written(resource(paper() ? "paper.css" : "screen.css")).close();
    if (paper()) {
      bookmarks();
    } else {
      out.open("script", "type", "application/ld+json").written(LinkedData.of(model)).close();
    }
    out.close().line();
  }

  private void bookmarks() {
    out.open("bookmarks");
    if (model.kind() != ReportKind.BRIEF) {
      bookmark("Contents", "contents");
    }
    model.sections().stream().filter(one -> !one.annex()).forEach(this::bookmark);
    bookmark("Notes", "notes");
    model.sections().stream().filter(Section::annex).forEach(this::bookmark);
    out.close();
  }

  private void bookmark(Section section) {
    bookmark(section.label() + ". " + section.title(), section.anchor());
  }

  private void bookmark(String name, String anchor) {
    out.element("bookmark", "", "name", name, "href", "#" + anchor);
  }

  private void runningHeads() {
    ReportModel.TitlePage title = model.title();
    out.open("div", "class", "running-head");
    out.element("span", title.title(), "class", "running-title");
    out.close();
    out.element("div", title.marking(), "class", "running-marking");
  }

  private void titlePage() {
    ReportModel.TitlePage title = model.title();
    out.open("header", "class", "title-page");
    if (letterhead != null) {
      letterhead(letterhead);
    }
    out.element("p", title.marking(), "class", "marking");
    out.element("p", title.subtitle(), "class", "kind");
    out.element("h1", title.title());
    out.open("table", "class", "facts");
    for (Block.Fact fact : title.facts()) {
      out.open("tr");
      out.element("th", fact.name(), "scope", "row");
      out.element("td", fact.value());
      out.close();
    }
    out.close();
    out.open("p", "class", "meaning");
    out.element("strong", title.marking()).text(" " + title.meaning());
    out.close(2).line();
  }

  private void letterhead(Letterhead head) {
    out.open("div", "class", "letterhead");
    BufferedImage image = head.image();
    byte[] png = head.png();
    if (image != null && png != null) {
      String size = "width: %dpx; height: %dpx";
      String sized = size.formatted(Letterhead.width(image), Letterhead.height(image));
      String alternative = "Emblem of " + head.name();
      if (paper()) {
        out.element(
            "object", "", "type", "image/png", "data", EMBLEM, "alt", alternative, "style", sized);
      } else {
        out.element(
            "img",
            "",
            "src",
            "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
            "alt",
            alternative,
            "style",
            sized);
      }
    }
    out.element("p", head.name(), "class", "issuer");
    head.further().forEach(line -> out.element("p", line));
    out.close();
  }

  private void contents() {
    out.open("nav", "class", "contents", "id", "contents", "aria-label", "Contents");
    out.element("h2", "Contents");
    out.open("ul");
    model.sections().stream().filter(one -> !one.annex()).forEach(this::entry);
    entry("", "Notes", "notes");
    model.sections().stream().filter(Section::annex).forEach(this::entry);
    out.close(2).line();
  }

  private void entry(Section section) {
    entry(section.label() + ". ", section.title(), section.anchor());
  }

  private void entry(String label, String title, String anchor) {
    out.open("li");
    out.open("a", "href", "#" + anchor, "title", "Go to: " + title);
    out.element("span", label, "class", "label").text(title);
    out.close(2);
  }

  private void section(Section section, BlockMarkup blocks) {
    out.open("section", "id", section.anchor(), "class", section.annex() ? "annex" : "part");
    out.open("h2");
    out.element("span", section.label() + ". ", "class", "label").text(section.title());
    out.close();
    section.blocks().forEach(blocks::block);
    out.close().line();
  }

  /** As a policy names a script that may run: every other one may not. */
  private static String digest(String script) {
    byte[] sum = Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(sum);
  }

  private static String resource(String file) {
    try (InputStream css = HtmlReport.class.getResourceAsStream(STYLES + file)) {
      byte[] bytes = Objects.requireNonNull(css, "The jar lacks " + file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled resource cannot be read: " + file, e);
    }
  }
}
