package dev.plantao.functions.upload;

import dev.plantao.core.masking.LongMasker;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.masking.UnmaskableException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// Takes the secrets out of a file of any kind, whatever its sender says it is.
public final class FileMasking {
  private final Masker masker;

  public FileMasking(Masker masker) {
    this.masker = masker;
  }

  /// A file that can be read from its beginning more than once.
  @FunctionalInterface
  public interface Raw {
    InputStream open() throws IOException;
  }

  /// Reads a file to its end.
  ///
  /// @param to where the masked file goes; of no use unless the result says so
  public Result mask(Raw raw, OutputStream to) throws IOException {
    return mask(raw, "", to);
  }

  /// The same, for a file that says what it is: one that looks like no text, and is announced as
  /// one, is masked as one all the same.
  public Result mask(Raw raw, String contentType, OutputStream to) throws IOException {
    try {
      var result = mask(raw, to, new Budget());
      var unread = result instanceof Result.Unchanged(boolean text) && !text;
      if (!unread || !contentType.startsWith("text/")) {
        return result;
      }
      try (var in = raw.open()) {
        return result(text(in, Encoding.UTF_8, to), true);
      }
    } catch (UnmaskableException refused) {
      return new Result.Refused();
    }
  }

  Result mask(Raw raw, OutputStream to, Budget budget) throws IOException {
    try (var in = new BufferedInputStream(raw.open(), 2 * Nature.LOOKED_AT)) {
      in.mark(2 * Nature.LOOKED_AT);
      var head = in.readNBytes(Nature.LOOKED_AT);
      in.reset();
      return switch (Nature.of(head)) {
        case Nature.TextFile text -> result(text(in, text.encoding(), to), true);
        case Nature.Archive _ -> new ArchiveMasking(this, masker, budget).mask(in, raw, to);
        case Nature.Compressed _ -> compressed(in, raw, to, budget);
        case Nature.Tape _ -> bare(raw);
        case Nature.Other _ -> new Result.Unchanged(false);
      };
    }
  }

  private static Result result(List<String> kinds, boolean text) {
    return kinds.isEmpty() ? new Result.Unchanged(text) : new Result.Masked(kinds, text);
  }

  List<String> text(InputStream in, Encoding encoding, OutputStream to) throws IOException {
    var out = encoding.writer(to);
    var kinds = LongMasker.mask(masker, encoding.reader(in), out);
    out.flush();
    return kinds;
  }

  /// A log that was compressed is a log.
  private Result compressed(InputStream in, Raw raw, OutputStream to, Budget budget)
      throws IOException {
    try {
      var plain = budget.counted(new GZIPInputStream(in));
      var head = plain.readNBytes(Nature.LOOKED_AT);
      var whole = new SequenceInputStream(new ByteArrayInputStream(head), plain);
      return switch (Nature.of(head)) {
        case Nature.TextFile text -> {
          var packed = new GZIPOutputStream(to, 1 << 15);
          var kinds = text(whole, text.encoding(), packed);
          packed.finish();
          yield result(kinds, false);
        }
        case Nature.Tape _, Nature.Archive _, Nature.Compressed _ -> without(whole);
        case Nature.Other _ -> new Result.Unchanged(false);
      };
    } catch (ZipException | EOFException broken) {
      return bare(raw);
    }
  }

  /// Kinds of secrets that can be read in bytes that are no text.
  List<String> readable(InputStream in) throws IOException {
    var nowhere = Encoding.UTF_8.writer(OutputStream.nullOutputStream());
    return LongMasker.mask(masker, new BareText(in), nowhere);
  }

  /// What nobody can unpack, or put together again, is kept if its bare bytes hold no secret.
  Result bare(Raw raw) throws IOException {
    try (var in = raw.open()) {
      return without(in);
    }
  }

  private Result without(InputStream in) throws IOException {
    if (!readable(in).isEmpty()) {
      throw new UnmaskableException("secrets that cannot be taken out");
    }
    return new Result.Unchanged(false);
  }
}
