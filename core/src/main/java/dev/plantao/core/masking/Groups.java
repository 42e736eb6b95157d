package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passwords that are made for one app: sixteen small letters, in four groups or in one.
final class Groups {
  private static final int GROUP = 4;
  private static final int GROUPS = 4;

  /// Runs from a word for passwords, and to one behind it.
  private static final int FAR = 25;

  /// Consonants in a row that no word has.
  private static final int UNREADABLE = 3;

  private static final int UNREADABLE_IN_ONE = 5;

  private static final int LONG_AGO = -1000;

  private final Source source;
  private final Heard heard;
  private final Consumer<Find> found;
  private int password = LONG_AGO;
  private int groups;
  private int strange;
  private int start;
  private int waits = LONG_AGO;
  private int waitsFrom;
  private int waitsTo;

  Groups(Source source, Heard heard, Consumer<Find> found) {
    this.source = source;
    this.heard = heard;
    this.found = found;
  }

  void seeks() {
    var core = heard.core();
    if (heard.at() - password <= FAR && inOne(core)) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
  }

  private boolean inOne(Span core) {
    return core.end() - core.start() == GROUP * GROUPS && unreadable(core) >= UNREADABLE_IN_ONE;
  }

  /// Hears what is read.
  void hears() {
    int at = heard.at();
    var core = heard.core();
    int length = core.end() - core.start();
    if (core.is(Sense.PASSWORD)) {
      password = at;
      if (at - waits <= FAR) {
        found.accept(new Find(waitsFrom, waitsTo, SecretKind.PASSWORD));
        waits = LONG_AGO;
      }
    }
    if (inOne(core)) {
      told(core.start(), core.end());
    }
    if (length != GROUP || unreadable(core) < 0 || core.is(Sense.ORDINARY)) {
      groups = 0;
      strange = 0;
      return;
    }
    start = groups == 0 ? core.start() : start;
    groups++;
    strange += unreadable(core) >= UNREADABLE ? 1 : 0;
    if (groups == GROUPS && strange > 0) {
      told(start, core.end());
    }
  }

  private void told(int from, int to) {
    int at = heard.at();
    if (at - password <= FAR) {
      found.accept(new Find(from, to, SecretKind.PASSWORD));
    } else {
      waits = at;
      waitsFrom = from;
      waitsTo = to;
    }
  }

  /// The most consonants in a row; -1 where it holds anything but small letters.
  private int unreadable(Span core) {
    if (core.marked()) {
      return -1;
    }
    int most = 0;
    int row = 0;
    for (int i = core.start(); i < core.end(); i++) {
      char c = source.at(i);
      if (!Chars.lower(c)) {
        return -1;
      }
      row = "aeiouy".indexOf(c) >= 0 ? 0 : row + 1;
      most = Math.max(most, row);
    }
    return most;
  }
}
