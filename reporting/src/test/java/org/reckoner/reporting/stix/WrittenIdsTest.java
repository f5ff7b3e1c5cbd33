// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenIdsTest {
  private static final int MANY = 50_000;

  @Test
  void whatWasAddedIsThereAndNothingElse() {
    WrittenIds written = new WrittenIds();
    for (int i = 0; i < MANY; i++) {
      String id = StixId.of("note", Integer.toString(i));
      assertThat(written.contains(id)).isFalse();
      assertThat(written.add(id)).isTrue();
    }

    for (int i = 0; i < MANY; i++) {
      assertThat(written.add(StixId.of("note", Integer.toString(i)))).isFalse();
      assertThat(written.contains(StixId.of("report", Integer.toString(i)))).isFalse();
    }
  }

  @Test
  void theSameUuidOfAnotherTypeIsAnotherObject() {
    WrittenIds written = new WrittenIds();
    String uuid = "00000000-0000-4000-8000-000000000001";

    assertThat(written.add("note--" + uuid)).isTrue();
    assertThat(written.contains("report--" + uuid)).isFalse();
    assertThat(written.add("report--" + uuid)).isTrue();
    assertThat(written.add("note--" + uuid)).isFalse();
  }

  @Test
  void identifiersThatAreNoneAreKeptAsTheyAre() {
    WrittenIds written = new WrittenIds();
    List<String> odd =
        List.of(
            "",
            "note",
            "note--",
            "note--x",
            "note--00000000-0000-0000-0000-000000000000",
            "note--0-0-0-0-1",
            "note--ABCDEF00-0000-4000-8000-000000000001",
            "a--b--abcdef00-0000-4000-8000-000000000001");

    for (String id : odd) {
      assertThat(written.contains(id)).as(id).isFalse();
      assertThat(written.add(id)).as(id).isTrue();
      assertThat(written.add(id)).as(id).isFalse();
    }
  }
}
