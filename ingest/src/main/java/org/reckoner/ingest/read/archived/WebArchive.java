// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.archived;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.BoundedBytes;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadLimits;
import org.reckoner.ingest.read.Unreadable;

/** Takes the captured pages out of a web archive: answers with status 200 that hold text. */
public final class WebArchive {
  private static final int OK = 200;

  private final ReadLimits limits;

  public WebArchive(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Hands on the captures one by one, in the archive's order; each is called by the archive's name
   * and its address.
   *
   * @throws Unreadable DAMAGED, TOO_LARGE, or EMPTY where it holds no page
   */
  public void captures(RawDocument raw, Consumer<RawDocument> taker) throws Unreadable {
    int taken = 0;
    try (WarcReader warc = new WarcReader(new ByteArrayInputStream(raw.bytes()))) {
      int left = limits.bytes();
      for (WarcRecord record : warc) {
        if (taken >= limits.entries()) {
          break;
        }
        if (record instanceof WarcResponse response && response.http().status() == OK) {
          RawDocument capture = capture(raw, response, left);
          left -= capture.bytes().length;
          if (isText(capture.contentType())) {
            taker.accept(capture);
            taken++;
          }
        }
      }
    } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
      if (taken == 0) {
        throw new Unreadable(Failure.Type.DAMAGED, raw.source() + " is a damaged web archive");
      }
    }
    if (taken == 0) {
      throw new Unreadable(Failure.Type.EMPTY, raw.source() + " is a web archive without pages");
    }
  }

  /** The WARC files inside a WACZ file. */
  public List<RawDocument> parts(RawDocument raw) throws Unreadable {
    List<RawDocument> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(raw.bytes()))) {
      int left = limits.bytes();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.startsWith("archive/") && (name.endsWith(".warc.gz") || name.endsWith(".warc"))) {
          byte[] bytes = BoundedBytes.of(zip, left, raw.source());
          left -= bytes.length;
          parts.add(new RawDocument(bytes, raw.source() + "#" + name, null, null));
        } else {
          left -= (int) BoundedBytes.skip(zip, left);
        }
        if (left <= 0) {
          throw new Unreadable(
              Failure.Type.TOO_LARGE, raw.source() + " unpacks to more than can be read");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable(Failure.Type.DAMAGED, raw.source() + " is a damaged web archive");
    }
    if (parts.isEmpty()) {
      throw new Unreadable(Failure.Type.EMPTY, raw.source() + " is a web archive without pages");
    }
    return parts;
  }

  private static RawDocument capture(RawDocument raw, WarcResponse response, int left)
      throws IOException, Unreadable {
    String url = response.target();
    byte[] body =
        BoundedBytes.of(response.http().bodyDecoded().stream(), left, raw.source() + "#" + url);
    String type = response.http().headers().first("Content-Type").orElse("");
    return new RawDocument(body, raw.source() + "#" + url, url, type);
  }

  private static boolean isText(@org.jspecify.annotations.Nullable String type) {
    return type == null
        || type.isEmpty()
        || type.startsWith("text/html")
        || type.startsWith("text/plain")
        || type.contains("xhtml")
        || type.contains("pdf")
        || type.contains("rss")
        || type.contains("atom");
  }
}
