// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.template;

import java.util.Map;
import java.util.TreeMap;

/**
 * Templates that a user brings, by the names of their files. Nothing outside them can be included.
 *
 * @param files the text of each: {@code report.html}, {@code head.html}
 */
public record OwnTemplates(Map<String, String> files) {
  /** More files than these are no templates but a folder named by mistake. */
  public static final int MOST_FILES = 100;

  /** The longest that one may be, in bytes. */
  public static final int LONGEST = 1 << 20;

  /**
   * @throws UnfitTemplateException in a sentence, if there are too many or one is too long
   */
  public OwnTemplates {
    if (files.size() > MOST_FILES) {
      throw new UnfitTemplateException(
          "More than " + MOST_FILES + " files are no set of templates.");
    }
    files = Map.copyOf(new TreeMap<>(files));
    files.forEach(
        (name, text) -> {
          if (text.length() > LONGEST) {
            throw new UnfitTemplateException(
                "The template '" + name + "' is longer than " + LONGEST + " bytes.");
          }
        });
  }
}
