// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class BuildVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"reckoner " + (version == null ? "development" : version)};
  }
}
