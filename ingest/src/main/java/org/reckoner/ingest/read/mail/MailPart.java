// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mail (RFC 2045 and 5322): header fields and a body, each character standing for one
 * byte.
 *
 * @param fields unfolded, names in lower case, the first of each name
 * @param body as it came
 */
record MailPart(Map<String, String> fields, String body) {
  private static final int MOST_PARTS = 200;
  private static final Pattern FIELD = Pattern.compile("^([!-9;-~]{1,100}):[ \\t]*(.*)$");
  private static final Pattern ENCODED =
      Pattern.compile("=\\?([\\w.:-]{1,40})\\?([bBqQ])\\?([^?\\s]{0,2000})\\?=");

  static MailPart of(String octets) {
    Map<String, String> fields = new HashMap<>();
    int at = 0;
    String last = null;
    while (at < octets.length()) {
      int end = octets.indexOf('\n', at);
      end = end < 0 ? octets.length() : end;
      String line = octets.substring(at, end).stripTrailing();
      at = Math.min(octets.length(), end + 1);
      if (line.isEmpty()) {
        break;
      }
      last = field(fields, line, last);
    }
    return new MailPart(fields, octets.substring(at));
  }

  private static @Nullable String field(
      Map<String, String> fields, String line, @Nullable String last) {
    if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && last != null) {
      fields.computeIfPresent(
          last, (name, value) -> value.length() > 10_000 ? value : value + " " + line.strip());
      return last;
    }
    Matcher field = FIELD.matcher(line);
    if (!field.matches()) {
      return last;
    }
    String name = field.group(1).toLowerCase(Locale.ROOT);
    fields.putIfAbsent(name, field.group(2));
    return name;
  }

  String type() {
    String declared = fields.getOrDefault("content-type", "text/plain");
    int end = declared.indexOf(';');
    return (end < 0 ? declared : declared.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  boolean attached() {
    return fields
        .getOrDefault("content-disposition", "")
        .toLowerCase(Locale.ROOT)
        .startsWith("attachment");
  }

  /** The parts that it is made of; none where it is not a multipart. */
  List<MailPart> parts() {
    String boundary = parameter(fields.getOrDefault("content-type", ""), "boundary");
    if (!type().startsWith("multipart/") || boundary == null) {
      return List.of();
    }
    List<MailPart> parts = new ArrayList<>();
    String line = "--" + boundary;
    int start = body.indexOf(line);
    while (start >= 0 && parts.size() < MOST_PARTS) {
      int from = body.indexOf('\n', start);
      int next = from < 0 ? -1 : body.indexOf(line, from);
      if (from < 0 || body.startsWith("--", start + line.length())) {
        break;
      }
      parts.add(of(body.substring(from + 1, next < 0 ? body.length() : next)));
      start = next;
    }
    return parts;
  }

  /** The body in characters, its transfer encoding undone. */
  String text() {
    String encoding = fields.getOrDefault("content-transfer-encoding", "").strip();
    byte[] bytes =
        switch (encoding.toLowerCase(Locale.ROOT)) {
          case "base64" -> base64(body);
          case "quoted-printable" -> quotedPrintable(body, false);
          default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    String name = parameter(fields.getOrDefault("content-type", ""), "charset");
    return new String(bytes, charset(name));
  }

  /** A header field with its encoded words (RFC 2047) undone, or null where it is missing. */
  @Nullable String field(String name) {
    String value = fields.get(name);
    if (value == null) {
      return null;
    }
    Matcher word = ENCODED.matcher(value.replaceAll("\\?=\\s+=\\?", "?==?"));
    String plain =
        word.replaceAll(
            found -> {
              boolean base64 = found.group(2).equalsIgnoreCase("b");
              byte[] bytes =
                  base64 ? base64(found.group(3)) : quotedPrintable(found.group(3), true);
              return Matcher.quoteReplacement(new String(bytes, charset(found.group(1))));
            });
    return plain.isBlank() ? null : plain.strip();
  }

  private static @Nullable String parameter(String field, String name) {
    Matcher parameter =
        Pattern.compile(
                ";\\s{0,20}" + name + "\\s{0,9}=\\s{0,9}(?:\"([^\"]{1,200})\"|([^;\\s\"]{1,200}))",
                Pattern.CASE_INSENSITIVE)
            .matcher(field);
    if (!parameter.find()) {
      return null;
    }
    return parameter.group(1) != null ? parameter.group(1) : parameter.group(2);
  }

  private static Charset charset(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return text.getBytes(StandardCharsets.ISO_8859_1); // not what it says: left as it came
    }
  }

  private static byte[] quotedPrintable(String text, boolean header) {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' && header) {
        bytes.write(' ');
      } else if (c != '=') {
        bytes.write(c);
      } else if (i + 2 < text.length()
          && Character.digit(text.charAt(i + 1), 16) >= 0
          && Character.digit(text.charAt(i + 2), 16) >= 0) {
        bytes.write(
            Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16));
        i += 2;
      } else {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end; // a soft line break
      }
    }
    return bytes.toByteArray();
  }
}
