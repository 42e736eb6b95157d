package dev.plantao.functions.upload;

import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Upload.Kept;
import dev.plantao.core.file.Upload.Verdict;
import dev.plantao.core.file.Uploads;
import dev.plantao.core.log.FileReports;
import dev.plantao.functions.s3.S3Files;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/// Takes uploads from the intake into the bucket of files: the copy first, the register next, what
/// the conversation must be told of, the raw bytes last. Each step done twice is done once, so that
/// an attempt that broke off is simply run again.
public final class Arrivals {
  private final S3Files intake;
  private final S3Files files;
  private final Uploads uploads;
  private final FileMasking masking;
  private final FileReports reports;
  private final boolean scanned;

  /// @param scanned whether a scanner looks at what is kept and tells
  public Arrivals(
      Buckets buckets, Uploads uploads, FileMasking masking, FileReports reports, boolean scanned) {
    this.intake = buckets.intake();
    this.files = buckets.files();
    this.uploads = uploads;
    this.masking = masking;
    this.reports = reports;
    this.scanned = scanned;
  }

  /// Where bytes lie.
  ///
  /// @param intake raw ones
  /// @param files what is kept of them
  public record Buckets(S3Files intake, S3Files files) {}

  /// What was read of an upload: what is kept of it, and what is known by then.
  private record Read(Kept kept, Verdict verdict) {}

  /// Raw bytes have arrived.
  ///
  /// @return what came of it, in a word
  public String arrived(FileId id, Instant now) throws IOException {
    var key = Upload.PREFIX + id;
    var upload = uploads.find(id).orElse(null);
    var found = intake.find(key).orElse(null);
    if (upload != null && found != null && upload.kept() == null && !refused(upload)) {
      upload = take(upload, key, found, now);
    }
    if (upload != null) {
      reports.report(upload, now);
    }
    // Nobody announced it, or it is done: raw bytes are kept for nothing.
    intake.delete(key);
    if (upload == null) {
      // Forgotten while it was read: the copy may have been written meanwhile.
      files.delete(key);
    }
    return upload == null ? "unknown" : upload.verdict().name();
  }

  /// A scanner has spoken about what is kept.
  ///
  /// @return what came of it, in a word
  public String scanned(FileId id, Verdict verdict, Instant now) {
    var upload = uploads.find(id).orElse(null);
    if (upload == null) {
      return "unknown";
    }
    if (verdict == Verdict.INFECTED || upload.verdict() == Verdict.AWAITED) {
      upload = changed(upload, before -> judged(before, verdict));
    }
    if (upload.verdict() == Verdict.INFECTED) {
      files.delete(Upload.PREFIX + id);
    }
    reports.report(upload, now);
    return upload.verdict().name();
  }

  /// Malware is malware, whatever was said before.
  private static Upload judged(Upload before, Verdict verdict) {
    var open = before.verdict() == Verdict.AWAITED;
    var worse = verdict == Verdict.INFECTED && before.verdict() != Verdict.INFECTED;
    return open || worse ? before.judged(verdict) : before;
  }

  private static boolean refused(Upload upload) {
    return upload.verdict() == Verdict.INFECTED || upload.verdict() == Verdict.REJECTED;
  }

  private Upload take(Upload upload, String key, S3Files.Found found, Instant now)
      throws IOException {
    var copy = Files.createTempFile("upload", "");
    try {
      FileMasking.Raw raw = () -> intake.open(key, found);
      var result = masked(raw, copy);
      var type = upload.contentType();
      return switch (result) {
        case Result.Refused _ -> changed(upload, before -> before.judged(Verdict.REJECTED));
        case Result.Masked masked -> {
          var sha256 = put(key, Files.newInputStream(copy), Files.size(copy), type);
          var kept = new Kept(Files.size(copy), sha256, masked.kinds(), now);
          yield keep(upload, new Read(kept, known(masked.text())));
        }
        case Result.Unchanged unchanged -> {
          var sha256 = put(key, raw.open(), found.size(), type);
          var kept = new Kept(found.size(), sha256, List.of(), now);
          yield keep(upload, new Read(kept, known(unchanged.text())));
        }
      };
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private Result masked(FileMasking.Raw raw, Path copy) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
      return masking.mask(raw, out);
    }
  }

  /// Where nobody scans, a text is as good as checked: it was read to its end.
  private Verdict known(boolean text) {
    return scanned ? Verdict.AWAITED : text ? Verdict.CLEAN : Verdict.UNSCANNED;
  }

  private String put(String key, InputStream bytes, long size, String type) throws IOException {
    var digest = sha256();
    files.put(key, new DigestInputStream(bytes, digest), size, type);
    return HexFormat.of().formatHex(digest.digest());
  }

  private Upload keep(Upload upload, Read read) {
    return changed(
        upload,
        before -> before.kept() == null ? before.keeping(read.kept(), read.verdict()) : before);
  }

  /// Changes the register whoever else changes it: a conversation that names the file, a scanner.
  private Upload changed(Upload first, UnaryOperator<Upload> change) {
    var upload = first;
    while (true) {
      var next = change.apply(upload);
      if (next.equals(upload) || uploads.replace(next)) {
        return next;
      }
      var gone = upload.id();
      upload =
          uploads.find(gone).orElseThrow(() -> new IllegalStateException("forgotten: " + gone));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JVM has no SHA-256", impossible);
    }
  }
}
