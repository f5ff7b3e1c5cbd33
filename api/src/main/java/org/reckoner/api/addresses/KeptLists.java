// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.addresses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.screen.AddressList;
import org.reckoner.ingest.screen.ListFolder;
import org.reckoner.ingest.screen.ListReader;
import org.reckoner.ingest.screen.Screening;

/** The lists kept in the data folder, read again when one of them has changed. */
@ApplicationScoped
public class KeptLists {
  private static final Logger LOG = Logger.getLogger(KeptLists.class);

  private final ListFolder folder;
  private volatile @Nullable Kept kept;

  /**
   * What was read.
   *
   * @param version of the folder
   * @param screening against what could be read
   * @param failures of lists that could not
   */
  record Kept(String version, Screening screening, List<Failure> failures) {}

  @Inject
  KeptLists(@ConfigProperty(name = "reckoner.data") Path data) {
    this.folder = ListFolder.in(data);
  }

  Kept read() {
    String version = folder.version();
    Kept last = kept;
    return last != null && last.version().equals(version) ? last : readAgain(version);
  }

  private synchronized Kept readAgain(String version) {
    Kept meanwhile = kept;
    if (meanwhile != null && meanwhile.version().equals(version)) {
      return meanwhile;
    }
    List<AddressList> lists = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Path file : folder.files()) {
      try {
        lists.add(ListReader.read(file, null));
      } catch (Unreadable e) {
        LOG.warn(e.failure().message());
        failures.add(e.failure());
      }
    }
    Kept read = new Kept(version, new Screening(lists), List.copyOf(failures));
    kept = read;
    return read;
  }
}
