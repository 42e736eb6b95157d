package dev.plantao.core.masking;

import java.util.function.Consumer;

/// A name and a password with a slash between: "log in with ana / Regen!2024", "admin/admin99".
final class Slashes {
  private static final int LONGEST_NAME = 16;
  private static final int LONGEST_AND = 3;

  private final Source source;
  private final Consumer<Find> found;

  Slashes(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  /// "Ana / Regen!2024": the second of two. "admin/Regen!2024", too.
  void at(Span run, Told before) {
    int start = run.start();
    int end = run.end();
    if (end - start <= LONGEST_AND && joins(run) && before.entered()) {
      var token = source.next(end);
      if (token != null && !token.marked()) {
        strange(token.core());
      }
    }
    for (int s = start + 4; s < Math.min(end - 4, start + LONGEST_NAME); s++) {
      if (source.at(s) == '/' && new Span(source, start, s).is(Sense.BUILT_IN)) {
        defaults(new Span(source, start, s), new Span(source, s + 1, end).core());
      }
    }
  }

  private boolean joins(Span run) {
    return (run.end() - run.start() == 1 && source.at(run.start()) == '/') || run.is(Sense.AND);
  }

  /// "admin/admin99": the second of two that a device comes with.
  private void defaults(Span name, Span core) {
    if (core.made() && core.lettered() && core.lower().startsWith(name.lower())) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    } else {
      strange(core);
    }
  }

  private void strange(Span core) {
    if (core.made() && core.strange() && !core.code()) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
  }
}
