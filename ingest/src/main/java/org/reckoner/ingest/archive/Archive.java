// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.reckoner.domain.document.Sha256;

/**
 * Keeps bytes under their SHA-256: {@code ab/cd/abcd…}. What is in it is never overwritten, is
 * checked when it is read, and goes only when a document is erased. Several threads and processes
 * may use one archive.
 */
public final class Archive {
  private final Path root;

  /**
   * @param root its folder; made when the first document comes
   */
  public Archive(Path root) {
    this.root = root;
  }

  /** What lies in the archive under a digest has another one. */
  public static final class DamagedArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedArchiveException(Path file) {
      super("The archive is damaged: " + file + " is not what its name says");
    }
  }

  /**
   * Keeps the bytes; when it returns they are on the disk. Bytes that are there already stay
   * untouched.
   *
   * @return their SHA-256
   * @throws IOException if they cannot be written
   */
  public String keep(byte[] bytes) throws IOException {
    String sha256 = Sha256.of(bytes);
    Path file = fileOf(sha256);
    if (Files.exists(file)) {
      if (Files.size(file) != bytes.length) {
        throw new DamagedArchiveException(file);
      }
      return sha256;
    }
    Path folder = folderOf(sha256);
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, ".", ".part");
    try {
      write(unfinished, bytes);
      // Whoever comes first puts it there; a second one puts the same bytes there.
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    flush(folder);
    return sha256;
  }

  /** Whether there is something under this digest. */
  public boolean holds(String sha256) {
    return Files.exists(fileOf(sha256));
  }

  /**
   * The bytes with this digest, if they are kept here.
   *
   * @throws DamagedArchiveException if what lies there has another digest
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> read(String sha256) throws IOException {
    Path file = fileOf(sha256);
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!Sha256.of(bytes).equals(sha256)) {
        throw new DamagedArchiveException(file);
      }
      return Optional.of(bytes);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Destroys the bytes with this digest; when it returns they have no name on the disk any more.
   *
   * @return whether they were kept here
   * @throws IOException if they cannot be removed
   */
  public boolean erase(String sha256) throws IOException {
    boolean erased = Files.deleteIfExists(fileOf(sha256));
    if (erased) {
      flush(folderOf(sha256));
    }
    return erased;
  }

  private Path fileOf(String sha256) {
    return folderOf(sha256).resolve(sha256);
  }

  private Path folderOf(String sha256) {
    Sha256.require(sha256);
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** A new name is on the disk only when its folder is. */
  private static void flush(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
