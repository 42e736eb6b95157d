package dev.plantao.functions.mail.fold;

import java.util.ArrayList;
import java.util.List;

/// Folds a plain text.
///
/// Three things happen in order: history below a marker is cut off; quoted blocks are folded unless
/// answers stand between them; the signature is taken from what remains.
public final class TextFolder {

  /// Lines that are looked at; what comes after them belongs to what they began. A mail this long
  /// is a log that somebody pasted.
  private static final int MOST_LINES = 20_000;

  private enum Kind {
    TEXT,
    BLANK,
    QUOTE,
    INTRO
  }

  private final List<Line> lines;
  private final Kind[] kinds;
  private final boolean forward;

  private TextFolder(List<Line> lines, boolean forward) {
    this.lines = lines;
    this.forward = forward;
    this.kinds = new Kind[lines.size()];
  }

  public static Folded fold(String text) {
    return fold(text, false);
  }

  /// Folds a text whose subject may tell that it is a forward.
  ///
  /// @param forward the subject says that this is a forward: a block of headers begins content then
  public static Folded fold(String text, boolean forward) {
    List<Line> lines =
        text.replace("\r\n", "\n").replace('\r', '\n').lines().map(Line::of).toList();
    Folded folded = new TextFolder(lines, forward).folded();
    return folded.reply().isBlank() ? Folded.whole(text) : folded;
  }

  private Folded folded() {
    int cut = classify();
    boolean[] reply = new boolean[lines.size()];
    int lastQuote = -1;
    boolean keepQuotes = Interleaving.keepsQuotes(blocks(cut));
    for (int i = 0; i < cut; i++) {
      reply[i] =
          kinds[i] == Kind.TEXT || kinds[i] == Kind.BLANK || (keepQuotes && kinds[i] == Kind.QUOTE);
      lastQuote = kinds[i] == Kind.QUOTE ? i : lastQuote;
    }
    if (keepQuotes) {
      foldTrailingQuote(reply, cut);
    }
    return split(reply);
  }

  /// Marks every line and returns where history begins for good.
  private int classify() {
    int i = 0;
    while (i < lines.size()) {
      if (i >= MOST_LINES) {
        markRest(i);
        return lines.size();
      }
      Line line = lines.get(i);
      int taken = 1;
      if (line.isBlank()) {
        kinds[i] = Kind.BLANK;
      } else if (Marker.isForward(line) && !line.isQuoted()) {
        markRest(i);
        return lines.size();
      } else if (historyBegins(i)) {
        if (forward) {
          markRest(i);
          return lines.size();
        }
        return i;
      } else {
        Intro.Found intro = Intro.at(lines, i);
        int after = i + intro.lines();
        boolean quoteFollows = intro.lines() > 0 && quoteFollows(after);
        if (intro.strength() == Intro.Strength.SURE && !quoteFollows && !line.isQuoted()) {
          if (i > 0 && anyText(i)) {
            return i;
          }
          taken = mark(i, intro.lines(), Kind.INTRO);
        } else if (intro.lines() > 0 && quoteFollows && !line.isQuoted()) {
          taken = mark(i, intro.lines(), Kind.INTRO);
        } else {
          kinds[i] = line.isQuoted() ? Kind.QUOTE : Kind.TEXT;
        }
      }
      i += taken;
    }
    return lines.size();
  }

  private boolean anyText(int before) {
    for (int i = 0; i < before; i++) {
      if (kinds[i] == Kind.TEXT) {
        return true;
      }
    }
    return false;
  }

  private int mark(int from, int count, Kind kind) {
    for (int i = from; i < from + count; i++) {
      kinds[i] = kind;
    }
    return count;
  }

  private void markRest(int from) {
    for (int i = from; i < lines.size(); i++) {
      kinds[i] = Kind.TEXT;
    }
  }

  private boolean historyBegins(int at) {
    Line line = lines.get(at);
    if (Marker.isOriginal(line) || Marker.isReplyAbove(line)) {
      return true;
    }
    if (!line.isQuoted() && HeaderBlock.at(lines, at) > 0) {
      return true;
    }
    if (Marker.isRule(line)) {
      int next = nextWritten(at + 1);
      return next < lines.size()
          && next <= at + 3
          && !lines.get(next).isQuoted()
          && HeaderBlock.at(lines, next) > 0;
    }
    return false;
  }

  private boolean quoteFollows(int from) {
    int next = nextWritten(from);
    return next < lines.size() && lines.get(next).isQuoted();
  }

  private int nextWritten(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  /// The alternation of quotes and texts before the cut.
  private List<Interleaving.Block> blocks(int cut) {
    List<Interleaving.Block> blocks = new ArrayList<>();
    boolean introduced = false;
    for (int i = 0; i < cut; i++) {
      switch (kinds[i]) {
        case INTRO -> introduced = true;
        case QUOTE -> {
          Interleaving.add(blocks, true, introduced, lines.get(i));
          introduced = false;
        }
        case TEXT -> Interleaving.add(blocks, false, false, lines.get(i));
        case BLANK -> {
          // belongs to whatever stands around it
        }
      }
    }
    return blocks;
  }

  /// The quote under the last answer is history even when those above it are answered.
  private void foldTrailingQuote(boolean[] reply, int cut) {
    int last = cut - 1;
    while (last >= 0 && kinds[last] != Kind.TEXT) {
      last--;
    }
    for (int i = last + 1; i < cut && last >= 0; i++) {
      reply[i] = false;
    }
  }

  private Folded split(boolean[] reply) {
    List<Line> kept = new ArrayList<>();
    List<String> quoted = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (reply[i]) {
        kept.add(lines.get(i));
      } else {
        quoted.add(lines.get(i).raw());
      }
    }
    int signature = Signature.start(kept);
    return new Folded(
        joined(kept.subList(0, signature)),
        String.join("\n", quoted).strip(),
        joined(kept.subList(signature, kept.size())));
  }

  private static String joined(List<Line> lines) {
    return String.join("\n", lines.stream().map(Line::shown).toList()).strip();
  }
}
