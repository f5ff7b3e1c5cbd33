// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.Failure;

class FileFetchTest {
  private final Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT);

  @TempDir Path folder;

  @AfterEach
  void close() {
    fetcher.close();
  }

  @Test
  void aFolderIsAllItsFilesByName() throws IOException {
    write("b.html", "b");
    write("a.txt", "a");
    write("a.txt.meta.json", "{}");
    write("deeper/c.txt", "c");
    write(".hidden", "h");
    Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("/etc/hostname"));

    List<Target> targets = Targets.of(List.of(folder.toString(), folder + "/a.txt"));

    assertThat(targets)
        .extracting(target -> folder.relativize(Path.of(target.source())).toString())
        .containsExactly("a.txt", "b.html", "deeper/c.txt");
  }

  @Test
  void aFileBringsWhatItsSidecarSupplies() throws IOException {
    write("a.txt", "Ten coins are gone.");
    write(
        "a.txt.meta.json",
        """
        {"url": "https://news.example/a", "publisher": "Example News", "published": "2024-03",
         "tlp": "TLP:AMBER+STRICT"}
        """);

    Fetching.Fetched fetched = (Fetching.Fetched) fetch("a.txt");

    assertThat(fetched.raw().bytes()).asString().isEqualTo("Ten coins are gone.");
    assertThat(fetched.raw().url()).isNull();
    assertThat(fetched.supplied())
        .isEqualTo(
            new Supplied(
                "https://news.example/a",
                "Example News",
                PartialDate.parse("2024-03"),
                Tlp.AMBER_STRICT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"published\": \"22 March\"}|22 March",
        "{\"publisher\": \" \"}|blank",
        "{\"tlp\": \"PINK\"}|PINK",
        "{\"url\": \"file:///etc/passwd\"}|neither http nor https",
        "{\"author\": \"me\"}|author",
        "{\"publisher\": \"a\", \"publisher\": \"b\"}|publisher",
        "{} {}|trailing",
        "not json|not"
      })
  void aSidecarThatIsNotRightIsNotGuessed(String json, String named) throws IOException {
    write("a.txt", "Ten coins are gone.");
    write("a.txt.meta.json", json);

    Failure failure = failure("a.txt");

    assertThat(failure.type()).isEqualTo(Failure.Type.DAMAGED);
    assertThat(failure.message()).containsIgnoringCase(named).contains("a.txt.meta.json");
  }

  @Test
  void aPartOfADividedFileSaysOfWhich() throws IOException {
    write("part-1.csv", "Exchange,Stolen");
    String whole = Sha256.of("Exchange,Stolen,Date");

    Fetching.Fetched fetched =
        (Fetching.Fetched)
            fetcher.fetch(new Target.FromFile("list.csv", folder.resolve("part-1.csv"), whole));

    assertThat(fetched.headers()).isEqualTo(Map.of("divided-from-sha256", whole));
  }

  @Test
  void aMissingAndAnEmptyFileAreNamed() throws IOException {
    write("empty.txt", "");

    assertThat(failure("empty.txt").type()).isEqualTo(Failure.Type.EMPTY);
    assertThat(failure("missing.txt").type()).isEqualTo(Failure.Type.NOT_FOUND);
    assertThat(failure("missing.txt").message()).contains("missing.txt");
  }

  @Test
  void aFileOfTwoHundredMegabytesIsRefusedUnread() throws IOException {
    Path file = folder.resolve("great.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }

    long begin = System.nanoTime();
    Failure failure = failure("great.txt");

    assertThat(failure.type()).isEqualTo(Failure.Type.TOO_LARGE);
    assertThat(failure.message()).contains("50000000");
    assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
  }

  @Test
  void whatHasNoEndIsNotBegun() {
    Fetching fetching = fetcher.fetch(Targets.of(List.of("/dev/zero")).get(0));

    assertThat(((Fetching.NotFetched) fetching).failure().type())
        .isEqualTo(Failure.Type.UNSUPPORTED);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://files.example/a, BAD_URL",
    "file:///etc/passwd, BAD_URL",
    "https://user:secret@news.example/, BAD_URL",
    "http:///nohost, BAD_URL",
    "http://127.2/, BAD_URL",
    "http://under_score.example/, BAD_URL",
    "no/such/path, NOT_FOUND"
  })
  void whatIsNoTargetSaysWhy(String name, Failure.Type type) {
    Fetching fetching = fetcher.fetch(Targets.of(List.of(name)).get(0));

    Failure failure = ((Fetching.NotFetched) fetching).failure();
    assertThat(failure.type()).isEqualTo(type);
    assertThat(failure.message()).contains(name);
  }

  @Test
  void anEmptyFolderSaysSo() throws IOException {
    Files.createDirectory(folder.resolve("nothing"));

    assertThat(Targets.of(List.of(folder.resolve("nothing").toString())))
        .singleElement()
        .isInstanceOfSatisfying(
            Target.Unusable.class,
            target -> assertThat(target.failure().type()).isEqualTo(Failure.Type.EMPTY));
  }

  private Fetching fetch(String name) {
    return fetcher.fetch(Targets.of(List.of(folder.resolve(name).toString())).get(0));
  }

  private Failure failure(String name) {
    return ((Fetching.NotFetched) fetch(name)).failure();
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
