// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reckoner.ingest.bundle.BundleReaderTest.AUTHOR;
import static org.reckoner.ingest.bundle.BundleReaderTest.GROUP;
import static org.reckoner.ingest.bundle.BundleReaderTest.THEFT;
import static org.reckoner.ingest.bundle.BundleReaderTest.VICTIM;
import static org.reckoner.ingest.bundle.BundleReaderTest.bundle;
import static org.reckoner.ingest.bundle.BundleReaderTest.claims;
import static org.reckoner.ingest.bundle.BundleReaderTest.id;
import static org.reckoner.ingest.bundle.BundleReaderTest.link;
import static org.reckoner.ingest.bundle.BundleReaderTest.object;
import static org.reckoner.ingest.bundle.BundleReaderTest.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reading;

/** Objects that lack something, and texts about one another. */
class BundleFaultsTest {
  @TempDir Path folder;

  @Test
  void whatLacksWhatItNeedsIsSaidAndGoesInAsFarAsItCan() {
    String nameless = object("incident", 40, "\"name\":5");
    String pointless =
        link(41, "targets", id("incident", 2), id("identity", 3)).replace("target_ref", "aim");
    List<Reading> readings =
        BundleReader.read(
            bundle(
                AUTHOR,
                THEFT,
                VICTIM,
                GROUP,
                nameless,
                object("note", 42, "\"abstract\":\"None\""),
                pointless));

    assertThat(problems(readings))
        .containsExactly(
            "DAMAGED b.json#" + id("incident", 40) + " has no text for its name",
            "DAMAGED b.json#" + id("note", 42) + " has no text for its content",
            "DAMAGED b.json#" + id("relationship", 41) + " has no text for its target_ref");
    assertThat(claims(readings)).hasSize(1);
  }

  @Test
  void notesThatSpeakOfOneAnotherInACircleAreSaid() throws IOException {
    RawDocument whole =
        bundle(
            AUTHOR,
            GROUP,
            object("note", 50, "\"content\":\"One\"", refs(id("note", 51))),
            object("note", 51, "\"content\":\"Other\"", refs(id("note", 50))));
    Path file = Files.write(folder.resolve("circle.json"), whole.bytes());

    List<String> told = problems(BundleReader.read(whole));

    assertThat(told)
        .containsExactly(
            "DAMAGED b.json#" + id("note", 51) + " leads in a circle back to " + id("note", 50));
    assertThat(BundleParts.divide(file, "b.json", folder, /* mostInPart= */ 10).problems())
        .extracting(one -> one.type() + " " + one.message())
        .containsExactlyElementsOf(told);
  }

  private static String refs(String id) {
    return "\"object_refs\":[\"" + id + "\"]";
  }
}
