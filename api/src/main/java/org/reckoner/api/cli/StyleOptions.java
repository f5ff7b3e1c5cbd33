// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.reporting.form.HouseStyle;
import org.reckoner.reporting.html.Letterhead;
import org.reckoner.reporting.template.OwnTemplates;
import picocli.CommandLine.Option;

/** What the user brings to the look of a report: read here, within bounds, and nowhere else. */
final class StyleOptions {
  private static final String IMAGE = ".png";

  @Option(
      names = "--letterhead",
      paramLabel = "FILE",
      description =
          "A text whose first line is who hands the report out; a PNG image of the same name, if"
              + " there is one, stands above it.")
  private @Nullable Path letterhead;

  @Option(
      names = "--template",
      paramLabel = "FOLDER",
      description =
          "Your own templates (Qute): report.html writes HTML, report.md Markdown; they include"
              + " files of this folder only.")
  private @Nullable Path templates;

  /**
   * @throws CommandFailure if something of it cannot be read or is not fit
   */
  HouseStyle style() {
    try {
      return new HouseStyle(
          letterhead == null ? null : letterhead(letterhead),
          templates == null ? null : templates(templates));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "'" + e.getMessage() + "' cannot be read for the report's look.");
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()));
    }
  }

  private static Letterhead letterhead(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    Path image = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + IMAGE);
    List<String> lines =
        text(file, Letterhead.MOST_LINES * (Letterhead.LONGEST + 2) * 4).lines().toList();
    return new Letterhead(
        lines, Files.isRegularFile(image) ? bytes(image, Letterhead.LARGEST) : null);
  }

  /** The files that lie in the folder itself; what a link leads to elsewhere is left out. */
  private static OwnTemplates templates(Path folder) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.limit(OwnTemplates.MOST_FILES + 1L).toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          texts.put(String.valueOf(file.getFileName()), text(file, OwnTemplates.LONGEST));
        }
      }
    }
    return new OwnTemplates(texts);
  }

  private static String text(Path file, int most) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(file, most)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("'" + file + "' is not text in UTF-8.", e);
    }
  }

  private static byte[] bytes(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IllegalArgumentException("'" + file + "' is larger than " + most + " bytes.");
      }
      return bytes;
    }
  }
}
