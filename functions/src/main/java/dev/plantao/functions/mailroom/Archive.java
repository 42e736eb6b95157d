package dev.plantao.functions.mailroom;

import dev.plantao.functions.mail.mime.Attachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files that an entry has no room to list, in one: nothing that came is lost for its number.
final class Archive {
  /// Of every file in it, so that the same mail makes the same bytes.
  private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);
  private int files;

  Archive() {
    zip.setLevel(Deflater.BEST_SPEED);
  }

  boolean isEmpty() {
    return files == 0;
  }

  /// Numbered, since names repeat.
  void add(Attachment file) throws IOException {
    files++;
    var entry = new ZipEntry("%04d-%s".formatted(files, file.fileName()));
    entry.setTimeLocal(BEGINNING);
    zip.putNextEntry(entry);
    try (var content = file.content().open()) {
      content.transferTo(zip);
    }
    zip.closeEntry();
  }

  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }
}
