// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry of a feed has said so far, while it is being walked through. */
final class FeedEntry {
  @Nullable String id;
  @Nullable String title;
  @Nullable String link;
  @Nullable String published;
  @Nullable String updated;
  @Nullable String content;
  @Nullable String summary;
  final List<String> authors = new ArrayList<>();

  /** The fuller of what it says: its content, else its summary, else nothing. */
  @Nullable String body() {
    return content != null && !content.isBlank() ? content : summary;
  }
}
