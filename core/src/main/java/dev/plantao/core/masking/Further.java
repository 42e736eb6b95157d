package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passwords beside one that was told: "… Regen1 and Regen2", "… was Regen1, the new one is
/// Regen2". Between them stand only words that join or compare.
final class Further {
  /// Words between two passwords, and from one to the end of its clause.
  private static final int FAR = 7;

  /// Passwords beside one; who lists more, lists them on lines of their own.
  private static final int MOST = 4;

  private final Source source;
  private final Consumer<Find> found;

  Further(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  /// @param from where the password that was told ends
  void after(int from) {
    int at = from;
    int more = 0;
    int words = 0;
    boolean joined = true;
    while (words < FAR && more < MOST) {
      var token = source.next(at);
      if (token == null || token.marked()) {
        return;
      }
      at = token.end();
      var core = token.core();
      words++;
      if (core.is(Sense.PASSWORD)) {
        return; // That word has its own turn.
      }
      if (silent(core) || core.any(Vocabulary.JOINING)) {
        continue;
      }
      if (words > 1 && told(core, joined)) {
        found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
        more++;
        words = 0;
        joined = true;
      } else {
        joined = false;
      }
      if (token.closes()) {
        return;
      }
    }
  }

  /// @param joined whether nothing else was spoken of in between
  private boolean told(Span core, boolean joined) {
    return core.made() && !core.code() && core.lettered() && (joined || core.strange());
  }

  /// Only signs: a dash, what is left of a question.
  private boolean silent(Span core) {
    for (int i = core.start(); i < core.end(); i++) {
      if (Chars.word(source.at(i))) {
        return false;
      }
    }
    return true;
  }
}
