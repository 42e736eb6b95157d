package dev.plantao.functions.upload;

import dev.plantao.core.masking.Masker;
import dev.plantao.core.masking.UnmaskableException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Takes the secrets out of one ZIP, file by file as they come.
final class ArchiveMasking {
  /// Bytes of a file within it that must be looked at whole: an archive itself.
  private static final int LARGEST_INNER = 32 * 1024 * 1024;

  private final FileMasking files;
  private final Masker masker;
  private final Budget budget;
  private final Set<String> kinds = new TreeSet<>();
  private final Set<String> names = new HashSet<>();

  ArchiveMasking(FileMasking files, Masker masker, Budget budget) {
    this.files = files;
    this.masker = masker;
    this.budget = budget;
  }

  Result mask(InputStream in, FileMasking.Raw raw, OutputStream to) throws IOException {
    budget.enter();
    try {
      copy(new ZipInputStream(in), new ZipOutputStream(to));
    } catch (ZipException | EOFException | IllegalArgumentException unreadable) {
      // A password, a method that Java does not know, or no ZIP at all.
      return files.bare(raw);
    } finally {
      budget.leave();
    }
    return kinds.isEmpty() ? beside(raw) : new Result.Masked(List.copyOf(kinds), false);
  }

  /// Comments, and whatever else stands beside the files, goes with the copy.
  private Result beside(FileMasking.Raw raw) throws IOException {
    try (var in = raw.open()) {
      var found = files.readable(in);
      return found.isEmpty() ? new Result.Unchanged(false) : new Result.Masked(found, false);
    }
  }

  private void copy(ZipInputStream from, ZipOutputStream to) throws IOException {
    for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
      budget.file();
      to.putNextEntry(named(entry));
      if (!entry.isDirectory()) {
        content(budget.counted(from), to);
      }
      to.closeEntry();
    }
    to.finish();
  }

  private ZipEntry named(ZipEntry entry) {
    var masked = masker.mask(entry.getName());
    kinds.addAll(masked.kinds());
    var name = masked.text();
    var free = names.add(name) ? name : names.size() + "-" + name;
    names.add(free);
    var named = new ZipEntry(free);
    if (entry.getTime() >= 0) {
      named.setTimeLocal(entry.getTimeLocal());
    }
    return named;
  }

  private void content(InputStream unpacked, OutputStream to) throws IOException {
    var in = new BufferedInputStream(unpacked, 2 * Nature.LOOKED_AT);
    in.mark(2 * Nature.LOOKED_AT);
    var head = in.readNBytes(Nature.LOOKED_AT);
    in.reset();
    switch (Nature.of(head)) {
      case Nature.TextFile text -> kinds.addAll(files.text(in, text.encoding(), to));
      case Nature.Other _ -> in.transferTo(to);
      case Nature.Archive _, Nature.Compressed _, Nature.Tape _ -> inner(in, to);
    }
  }

  private void inner(InputStream in, OutputStream to) throws IOException {
    var bytes = in.readNBytes(LARGEST_INNER + 1);
    if (bytes.length > LARGEST_INNER) {
      throw new UnmaskableException("an archive within it is too large");
    }
    var masked = new ByteArrayOutputStream();
    switch (files.mask(() -> new ByteArrayInputStream(bytes), masked, budget)) {
      case Result.Unchanged _ -> to.write(bytes);
      case Result.Masked inner -> {
        kinds.addAll(inner.kinds());
        masked.writeTo(to);
      }
      case Result.Refused _ -> throw new UnmaskableException("an archive within it is refused");
    }
  }
}
