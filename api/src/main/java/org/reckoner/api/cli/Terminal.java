// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where answers and remarks go. Answers go to standard output, everything else to standard error;
 * both are UTF-8 whatever the locale, because the words of documents must survive.
 *
 * @param out for answers
 * @param err for remarks, progress and mistakes
 * @param interactive whether a person watches standard error
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

  /**
   * The terminal of this process. The launcher says whether a person watches; Java has no way to
   * tell that is the same in every version.
   */
  static Terminal ofProcess() {
    return new Terminal(
        writer(FileDescriptor.out, false),
        writer(FileDescriptor.err, true),
        Boolean.getBoolean("reckoner.interactive"));
  }

  void flush() {
    out.flush();
    err.flush();
  }

  private static PrintWriter writer(FileDescriptor stream, boolean autoFlush) {
    Writer utf8 = new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8);
    return new PrintWriter(new BufferedWriter(utf8, 1 << 16), autoFlush);
  }
}
