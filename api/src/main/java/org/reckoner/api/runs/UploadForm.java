// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files that are sent to be taken in, with what they do not say themselves. */
public final class UploadForm {
  @RestForm(FileUpload.ALL)
  @Nullable List<FileUpload> files;

  @RestForm("source-url")
  @Nullable String sourceUrl;

  @RestForm("publisher")
  @Nullable String publisher;

  @RestForm("published")
  @Nullable String published;

  @RestForm("tlp")
  @Nullable String tlp;
}
