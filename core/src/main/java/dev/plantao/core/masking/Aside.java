package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passwords that are told late: "the password is still the old one, Regen2024", "… is all in one
/// word RegenBogen7". So far away only what looks like nothing else is one.
final class Aside {
  private static final int FAR = 8;
  private static final int SHORTEST = 6;

  private final Source source;
  private final Consumer<Find> found;

  Aside(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  /// @param first the word that says how the password is
  void after(Span first) {
    var last = first;
    for (int k = 0; k < FAR && !ends(last); k++) {
      var token = source.next(last.end());
      if (token == null || token.marked()) {
        return;
      }
      var core = token.core();
      if (core.is(Sense.PASSWORD)) {
        return; // That word has its own turn.
      }
      if (core.made()
          && !core.code()
          && (unlike(source, core) || (last.ends(",:") && closes(token)))) {
        found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
        new Further(source, found).after(core.end());
        return;
      }
      last = token;
    }
  }

  /// Like no other word, name or number: signs within, or both cases with digits, and no dots.
  static boolean unlike(Source source, Span core) {
    var count = core.count();
    boolean signed = core.signed() && count.letters() > 0 && !named(source, core);
    boolean drawn = count.mixed() && count.digits() > 0 && count.others() == 0;
    return count.length() >= SHORTEST && (signed || drawn);
  }

  /// So much like a password that a word for it in the same sentence will do: no name of a thing
  /// has such signs or capitals within.
  static boolean strange(Source source, Span core) {
    var count = core.count();
    if (count.length() < SHORTEST || count.letters() < 2 || named(source, core) || core.file()) {
      return false;
    }
    int signs = 0;
    int capitals = 0;
    for (int i = core.start(); i < core.end(); i++) {
      char c = source.at(i);
      capitals += i > core.start() + 1 && Chars.upper(c) ? 1 : 0;
      if (Chars.alnum(c)) {
        continue;
      }
      if ("/.:;,\"".indexOf(c) >= 0) {
        return false;
      }
      boolean inner = i > core.start() && (i < core.end() - 1 || source.at(i + 1) == ',');
      boolean letter = Chars.letter(source.at(i + 1));
      signs += inner && ("!?^&".indexOf(c) >= 0 || ("@#$*".indexOf(c) >= 0 && letter)) ? 1 : 0;
      signs += inner && c == '_' && count.mixed() ? 1 : 0;
    }
    boolean digits = count.digits() > 0;
    return (signs > 0 && (digits || count.mixed()))
        || (capitals > 0 && count.mixed() && digits && count.others() == 0);
  }

  /// "client-ip=…" gives something to a name.
  private static boolean named(Source source, Span core) {
    int sign = source.text().indexOf('=', core.start(), core.end());
    return sign > core.start();
  }

  private boolean ends(Span token) {
    return token.ends(".!?;");
  }

  private boolean closes(Span token) {
    return token.ends(".!?;") || Chars.lineEnd(source.at(source.skipBlanks(token.end())));
  }
}
