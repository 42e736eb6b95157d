package dev.plantao.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What is too large for a shelf: each in a file of its own, streamed in and out.
///
/// A blob is whole before a shelf can name it; those that no shelf names are swept away at the next
/// start.
public final class Blobs implements AutoCloseable {
  private final Path folder;
  private final boolean passing;

  /// A blob that was written.
  ///
  /// @param md5 in hexadecimal digits
  public record Blob(String id, long size, String md5) {}

  private Blobs(Path folder, boolean passing) {
    this.folder = folder;
    this.passing = passing;
  }

  /// Opens the blobs in the data folder, or in one that is gone at the end.
  public static Blobs open(Optional<Path> data) {
    try {
      var folder =
          data.isPresent()
              ? Files.createDirectories(data.get().resolve("blobs"))
              : Files.createTempDirectory("plantao-blobs");
      return new Blobs(folder, data.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for blobs cannot be made", e);
    }
  }

  /// Writes all of a stream; of one that breaks off nothing is kept.
  public Blob write(InputStream content) throws IOException {
    var id = UUID.randomUUID().toString();
    var file = folder.resolve(id);
    var digest = md5();
    try (var out = Files.newOutputStream(file)) {
      var size = new DigestInputStream(content, digest).transferTo(out);
      return new Blob(id, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  public InputStream read(String id) throws IOException {
    return Files.newInputStream(folder.resolve(id));
  }

  public void remove(String id) {
    try {
      Files.deleteIfExists(folder.resolve(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes what a process left behind that died between a blob and its shelf.
  public void sweep(Collection<Set<String>> named) {
    var kept = new HashSet<String>();
    named.forEach(kept::addAll);
    try (var files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(id -> !kept.contains(id))
          .forEach(this::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (passing) {
      sweep(Set.of());
      Files.deleteIfExists(folder);
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
