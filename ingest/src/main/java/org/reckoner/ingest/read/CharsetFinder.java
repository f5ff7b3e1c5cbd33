// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character encoding of a text: byte-order mark, then valid UTF-8 with at least one
 * character beyond ASCII (nothing else looks like that by chance), then what the header says, then
 * what the page says of itself, then what the bytes look like.
 */
final class CharsetFinder {
  private static final int META_WITHIN = 4096;
  private static final int DETECT_WITHIN = 1 << 16;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private CharsetFinder() {}

  /** The text, without its byte-order mark. */
  static String decode(byte[] bytes, @Nullable String contentType) {
    Charset charset = charsetOf(bytes, contentType);
    String text =
        charset.equals(StandardCharsets.UTF_8) ? Utf8.decode(bytes) : new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  static Charset charsetOf(byte[] bytes, @Nullable String contentType) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    Charset wide = utf16Of(bytes);
    if (wide != null) {
      return wide;
    }
    if (isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    Charset declared = contentType == null ? null : declaredIn(contentType);
    if (declared == null) {
      int length = Math.min(META_WITHIN, bytes.length);
      declared = declaredIn(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }
    // What says UTF-8 and is not valid is mostly UTF-8 with a few broken bytes.
    return declared != null ? declared : detected(bytes);
  }

  /** UTF-16 by its mark, or by every other byte of the beginning being zero; else null. */
  static @Nullable Charset utf16Of(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    int pairs = Math.min(64, bytes.length / 2);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 && bytes[2 * i + 1] > 0x08 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 && bytes[2 * i] > 0x08 ? 1 : 0;
    }
    if (pairs >= 8 && odd * 10 >= pairs * 9) {
      return StandardCharsets.UTF_16LE;
    }
    return pairs >= 8 && even * 10 >= pairs * 9 ? StandardCharsets.UTF_16BE : null;
  }

  /**
   * Whether all that is beyond ASCII is well-formed UTF-8, or nearly all: pages put together from
   * several sources have a few broken bytes.
   */
  private static boolean isUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; ) {
      int b = bytes[i];
      if (b >= 0) {
        i = EightBytes.endOfAscii(bytes, i);
        continue;
      }
      int follow = (b & 0xe0) == 0xc0 ? 1 : (b & 0xf0) == 0xe0 ? 2 : (b & 0xf8) == 0xf0 ? 3 : 0;
      int seen = 0;
      while (seen < follow && i + seen + 1 < bytes.length && (bytes[i + seen + 1] & 0xc0) == 0x80) {
        seen++;
      }
      boolean whole = follow > 0 && seen == follow;
      good += whole ? 1 : 0;
      bad += whole ? 0 : 1;
      i += seen + 1;
    }
    return bad == 0 || good > 20 * bad;
  }

  private static @Nullable Charset declaredIn(String words) {
    Matcher declared = DECLARED.matcher(words);
    while (declared.find()) {
      Charset charset = named(declared.group(1));
      if (charset != null) {
        return charset;
      }
    }
    return null;
  }

  /** The charset that browsers take for a name (WHATWG Encoding): Latin-1 means windows-1252. */
  private static @Nullable Charset named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String meant =
        switch (lower) {
          case "iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "iso8859-1" ->
              "windows-1252";
          case "iso-8859-9" -> "windows-1254";
          case "gb2312", "gbk", "gb_2312-80" -> "gb18030";
          case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
          case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
          case "utf-16", "utf-16le", "utf-16be" -> "utf-8"; // it would have had the zero bytes
          default -> lower;
        };
    try {
      return Charset.isSupported(meant) ? Charset.forName(meant) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Charset detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(
        bytes.length <= DETECT_WITHIN ? bytes : java.util.Arrays.copyOf(bytes, DETECT_WITHIN));
    CharsetMatch match = detector.detect();
    Charset found = match == null ? null : named(match.getName());
    return found == null ? Charset.forName("windows-1252") : found;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
