package dev.plantao.core.masking;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Masks texts of any length in bounded memory: a window at a time, cut where no secret is, each
/// read with what stands before and behind it. Whatever fits into one window is masked as
/// [Masker#mask] does.
///
/// One thing is different: a secret that something gives away is found again wherever it is
/// repeated behind that place, but not in a window before.
public final class LongMasker {
  /// Characters that are masked at once.
  private static final int WINDOW = 1 << 20;

  /// Characters before and behind a window that are read with it; no key is longer.
  private static final int MARGIN = 1 << 16;

  /// The largest window. A text that can be cut nowhere in so many characters is no log.
  private static final int LARGEST = 1 << 23;

  private static final Sizes SIZES = new Sizes(WINDOW, MARGIN, LARGEST);

  /// Secrets that are remembered for later windows.
  private static final int REMEMBERED = 2000;

  /// How much is read at once.
  record Sizes(int window, int margin, int largest) {}

  private final Masker masker;
  private final Sizes sizes;
  private final Reader in;
  private final Appendable out;
  private final StringBuilder window = new StringBuilder();
  private final Map<String, SecretKind> remembered = new HashMap<>();
  private final EnumSet<SecretKind> kinds = EnumSet.noneOf(SecretKind.class);

  /// What was written of the window already.
  private int done;

  private LongMasker(Masker masker, Sizes sizes, Reader in, Appendable out) {
    this.masker = masker;
    this.sizes = sizes;
    this.in = in;
    this.out = out;
  }

  /// Masks all of `in`.
  ///
  /// @return labels of what was found, each once, in the order of the alphabet
  /// @throws UnmaskableException where it is not to be cut within bounds
  public static List<String> mask(Masker masker, Reader in, Appendable out) throws IOException {
    return mask(masker, SIZES, in, out);
  }

  static List<String> mask(Masker masker, Sizes sizes, Reader in, Appendable out)
      throws IOException {
    return new LongMasker(masker, sizes, in, out).all();
  }

  private List<String> all() throws IOException {
    int size = sizes.window();
    while (true) {
      boolean whole = fill(done + size + sizes.margin());
      var text = window.toString();
      var edits = masker.edits(text, remembered);
      int cut = whole ? text.length() : cut(text, edits);
      if (cut > done || whole) {
        write(text, edits, cut);
        if (whole) {
          return Masker.labels(kinds);
        }
        forget(cut);
        size = sizes.window();
      } else if (size < sizes.largest()) {
        size *= 2;
      } else {
        throw new UnmaskableException("one secret of more than " + sizes.largest() + " characters");
      }
    }
  }

  /// Reads until so many characters are there.
  ///
  /// @return whether that was all
  private boolean fill(int wanted) throws IOException {
    var buffer = new char[1 << 14];
    while (window.length() < wanted) {
      int read = in.read(buffer, 0, Math.min(buffer.length, wanted - window.length()));
      if (read < 0) {
        return true;
      }
      window.append(buffer, 0, read);
    }
    return false;
  }

  /// Behind the last whole line that has a margin behind it, or else anywhere there; never within a
  /// secret.
  private int cut(String text, List<Edit> edits) {
    int latest = text.length() - sizes.margin();
    int line = text.lastIndexOf('\n', latest - 1) + 1;
    // A line that ends too early would make steps so small that they never end.
    int cut = line > done + (latest - done) / 2 ? line : latest;
    for (int i = edits.size() - 1; i >= 0; i--) {
      var edit = edits.get(i);
      if (edit.start() < cut && edit.end() > cut) {
        cut = edit.start();
      }
    }
    return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
  }

  private void write(String text, List<Edit> edits, int cut) throws IOException {
    int from = done;
    for (var edit : edits) {
      if (edit.end() > from && edit.start() < cut) {
        // One that begins before was written up to here as it looked then.
        out.append(text, from, Math.max(from, edit.start())).append(edit.mark());
        from = edit.end();
        kinds.add(edit.kind());
        remember(text, edit);
      }
    }
    out.append(text, from, cut);
  }

  private void remember(String text, Edit edit) {
    var find = new Find(edit.start(), edit.end(), edit.kind());
    if (remembered.size() < REMEMBERED && Repetitions.telling(text, find)) {
      remembered.merge(text.substring(edit.start(), edit.end()), edit.kind(), SecretKind::quieter);
    }
  }

  private void forget(int cut) {
    int from = Math.max(0, cut - sizes.margin());
    window.delete(0, from);
    done = cut - from;
  }
}
