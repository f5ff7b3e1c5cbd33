// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.reporting.form.HouseStyle;
import org.reckoner.reporting.html.Letterhead;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class StyleOptionsTest {
  /** One point. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  @TempDir private Path folder;
  private Path templates;

  @Command(name = "any")
  private static final class Any {
    @Mixin private StyleOptions options = new StyleOptions();
  }

  @BeforeEach
  void aFolderOfTemplates() throws IOException {
    templates = Files.createDirectory(folder.resolve("templates"));
    Files.writeString(templates.resolve("report.html"), "{#include head.html /}");
    Files.writeString(templates.resolve("head.html"), "<h1>{report.title.title}</h1>");
  }

  @Test
  void aLetterheadIsATextWithTheImageBesideIt() throws IOException {
    Path head = folder.resolve("office.txt");
    Files.writeString(head, "Office for Stolen Assets\n\n12 Harbour Street\n");
    Files.write(folder.resolve("office.png"), PNG);

    HouseStyle style = style("--letterhead", head.toString());

    Letterhead letterhead = Objects.requireNonNull(style.letterhead());
    assertThat(letterhead.name()).isEqualTo("Office for Stolen Assets");
    assertThat(letterhead.further()).containsExactly("12 Harbour Street");
    assertThat(Objects.requireNonNull(letterhead.image()).getWidth()).isEqualTo(1);
  }

  @Test
  void templatesAreTheFilesOfTheFolderAndNoneThatALinkLeadsTo() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "not for templates");
    Files.createSymbolicLink(templates.resolve("link.html"), secret);
    Files.createDirectory(templates.resolve("deeper.html"));

    HouseStyle style = style("--template", templates.toString());

    assertThat(Objects.requireNonNull(style.templates()).files())
        .containsOnlyKeys("report.html", "head.html");
  }

  @Test
  void whatIsNotFitIsSaidBeforeALedgerIsOpened() throws IOException {
    Path head = Files.write(folder.resolve("bytes.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Path whole = Files.writeString(folder.resolve("long.txt"), "a".repeat(100_000));

    assertThat(wrong("--template", templates.toString(), "-o", "out.pdf"))
        .contains("Templates write .html and .md; .pdf is set by Reckoner.");
    assertThat(wrong("--template", templates.toString(), "-o", "out.md"))
        .contains("There is no template 'report.md' among yours.");
    assertThat(wrong("--template", folder.resolve("none").toString(), "-o", "out.html"))
        .contains("cannot be read for the report's look.");
    assertThat(wrong("--letterhead", head.toString(), "-o", "out.pdf"))
        .contains("is not text in UTF-8.");
    assertThat(wrong("--letterhead", whole.toString(), "-o", "out.pdf")).contains("is larger than");
  }

  private static HouseStyle style(String... arguments) {
    Any any = new Any();
    new CommandLine(any).parseArgs(arguments);
    return any.options.style();
  }

  private static String wrong(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "report";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLineSession session = CommandLineSession.of(all);
    assertThat(session.exitCode()).isEqualTo(2);
    return session.err();
  }
}
