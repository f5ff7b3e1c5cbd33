// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;

/**
 * Tells what some bytes are: by their signature first, by their words second, by file name and
 * declared type last. Names lie (an HTML page saved as {@code .txt}); signatures seldom do.
 */
final class Sniffing {
  private static final int HEAD = 8192;

  private static final Pattern HTML_TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|script|style|link|div|p|h[1-6]|table"
              + "|article|main|section|span|a|br|center|font|ul|ol|img|nav|header)[\\s>/]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FEED_ROOT = Pattern.compile("<(?:rss|feed|rdf:RDF|channel)[\\s>]");

  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "^(?:received|from|to|subject|date|mime-version|return-path|message-id|delivered-to"
              + "|content-type|reply-to|dkim-signature|x-[a-z-]{1,40}):",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private Sniffing() {}

  static MediaKind kindOf(RawDocument raw) throws Unreadable {
    byte[] bytes = raw.bytes();
    MediaKind signed = bySignature(raw);
    if (signed != null) {
      return signed;
    }
    if (looksBinary(bytes)) {
      throw new Unreadable(
          Failure.Type.UNSUPPORTED,
          raw.source() + " holds binary data of a kind that no reader is made for");
    }
    return byWords(raw, head(bytes));
  }

  private static @Nullable MediaKind bySignature(RawDocument raw) throws Unreadable {
    byte[] bytes = raw.bytes();
    String start = new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return MediaKind.PDF;
    }
    if (start.startsWith("WARC/")) {
      return MediaKind.WARC;
    }
    if (start.startsWith("\u001f\u008b")) {
      return MediaKind.GZIP;
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return zipKind(raw);
    }
    if (start.startsWith("PK\u0005\u0006")) {
      throw new Unreadable(Failure.Type.EMPTY, raw.source() + " is an archive with nothing in it");
    }
    String name = binaryName(start);
    if (name != null) {
      throw new Unreadable(
          Failure.Type.UNSUPPORTED, raw.source() + " is " + name + ", which no reader is made for");
    }
    return null;
  }

  private static MediaKind zipKind(RawDocument raw) throws Unreadable {
    return switch (ZipContents.kindOf(raw.bytes())) {
      case WORD -> MediaKind.DOCX;
      case WEB_ARCHIVE -> MediaKind.WACZ;
      case OTHER ->
          throw new Unreadable(
              Failure.Type.UNSUPPORTED,
              raw.source() + " is a ZIP archive without a document that a reader is made for");
      case DAMAGED ->
          throw new Unreadable(Failure.Type.DAMAGED, raw.source() + " is a damaged ZIP archive");
    };
  }

  private static @Nullable String binaryName(String start) {
    if (start.startsWith("\u0089PNG")
        || start.startsWith("GIF8")
        || start.startsWith("\u00ff\u00d8\u00ff")) {
      return "a picture";
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return "an old or encrypted Office document";
    }
    if (start.startsWith("{\\rtf")) {
      return "a rich-text document";
    }
    if (start.startsWith("\u007fELF") || start.startsWith("MZ\u0090")) {
      return "a program";
    }
    return null;
  }

  private static MediaKind byWords(RawDocument raw, String head) throws Unreadable {
    String name = raw.source().toLowerCase(Locale.ROOT);
    String type = raw.contentType() == null ? "" : raw.contentType().toLowerCase(Locale.ROOT);
    String start = afterProlog(head);
    if (start.startsWith("<")) {
      return markupKind(raw, start, name, type);
    }
    if (start.startsWith("{") && head.contains("jsonfeed.org/version")) {
      return MediaKind.JSON_FEED;
    }
    if (name.endsWith(".eml") || type.startsWith("message/rfc822") || startsWithMailHeaders(head)) {
      return MediaKind.MAIL;
    }
    if (declaredHtml(name, type) && HTML_TAG.matcher(head).find()) {
      return MediaKind.HTML;
    }
    if (name.endsWith(".md") || name.endsWith(".markdown") || type.startsWith("text/markdown")) {
      return MediaKind.MARKDOWN;
    }
    if (name.endsWith(".json") || type.startsWith("application/json")) {
      throw new Unreadable(
          Failure.Type.UNSUPPORTED, raw.source() + " is JSON, but not a JSON feed");
    }
    return MediaKind.TEXT;
  }

  private static MediaKind markupKind(RawDocument raw, String start, String name, String type)
      throws Unreadable {
    int root = firstIndex(FEED_ROOT, start);
    int html = firstIndex(HTML_TAG, start);
    if (root >= 0 && (html < 0 || root < html)) {
      return MediaKind.FEED;
    }
    if (html >= 0) {
      return MediaKind.HTML;
    }
    if (start.regionMatches(true, 0, "<!doctype", 0, 9) || start.startsWith("<!ENTITY")) {
      return MediaKind.FEED; // an unknown XML document type; refused there for what it is
    }
    if (declaredHtml(name, type)) {
      return MediaKind.HTML;
    }
    if (name.endsWith(".xml") || type.contains("xml") || start.startsWith("<?xml")) {
      throw new Unreadable(
          Failure.Type.UNSUPPORTED, raw.source() + " is XML, but neither a feed nor a page");
    }
    return MediaKind.TEXT;
  }

  private static int firstIndex(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  private static boolean declaredHtml(String name, String type) {
    return name.endsWith(".html")
        || name.endsWith(".htm")
        || name.endsWith(".xhtml")
        || type.startsWith("text/html")
        || type.startsWith("application/xhtml");
  }

  private static boolean startsWithMailHeaders(String head) {
    int end = head.indexOf("\n\n");
    int crlf = head.indexOf("\r\n\r\n");
    int stop = end < 0 ? crlf : crlf < 0 ? end : Math.min(end, crlf);
    if (stop <= 0) {
      return false;
    }
    Matcher header = MAIL_HEADER.matcher(head.substring(0, stop));
    int found = 0;
    boolean first = false;
    while (header.find()) {
      first |= header.start() == 0;
      found++;
    }
    return first && found >= 3;
  }

  /** The text from the first element, comment or word on: without mark, blanks and declaration. */
  private static String afterProlog(String head) {
    String text = head.strip();
    if (text.startsWith("\ufeff")) {
      text = text.substring(1).strip();
    }
    while (text.startsWith("<!--")) {
      int end = text.indexOf("-->");
      if (end < 0) {
        return text;
      }
      text = text.substring(end + 3).strip();
    }
    return text;
  }

  /** The beginning, good enough to know words of ASCII by: UTF-16 is folded to its low bytes. */
  private static String head(byte[] bytes) {
    int length = Math.min(HEAD, bytes.length);
    if (isUtf16(bytes)) {
      return new String(bytes, 0, length & ~1, CharsetFinder.utf16Of(bytes));
    }
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
  }

  private static boolean isUtf16(byte[] bytes) {
    return CharsetFinder.utf16Of(bytes) != null;
  }

  /** Whether there are more control characters than any text has. */
  private static boolean looksBinary(byte[] bytes) {
    if (isUtf16(bytes)) {
      return false;
    }
    int length = Math.min(HEAD, bytes.length);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        controls += 4;
      } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x0c && b != 0x1b) {
        controls++;
      }
    }
    return controls * 20 > length;
  }
}
