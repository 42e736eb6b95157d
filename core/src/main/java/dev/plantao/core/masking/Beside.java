package dev.plantao.core.masking;

/// What stands between a word for passwords and a word that no verb leads to.
enum Beside {
  /// Nothing but words that say whose or which.
  NAMED,
  /// A comma.
  COMMA,
  /// Something else is spoken of.
  OTHER;

  private static final int SHORTEST = 6;

  /// What stands before the next word once this was read.
  Beside after(Span token) {
    if (token.ends(",")) {
      return COMMA;
    }
    return this == NAMED && names(token.core()) ? NAMED : OTHER;
  }

  private static boolean names(Span core) {
    if (core.any(Sense.AND.bit())) {
      return false;
    }
    return (core.any(Vocabulary.JOINING) && !core.is(Sense.TOWARDS))
        || (!core.ordinary() && !core.is(Sense.LEADS) && !core.lower().isEmpty());
  }

  /// Whether a password is told without a verb: "the one you sent (Regen2024)", "the old one,
  /// Regen2024, …", "my boss' password Regen2024".
  ///
  /// @param words that were read before it
  boolean tells(Source source, Span token, Span core, int words) {
    if (this == NAMED && words == 2 && number(source, token, core)) {
      return true;
    }
    if (!core.made() || !core.lettered() || core.code()) {
      return false;
    }
    boolean bracketed = source.at(token.start()) == '(' && source.at(core.end()) == ')';
    return bracketed
        || core.strange()
        || (this == COMMA && Aside.unlike(source, core))
        || (this == NAMED && words <= 2 && core.end() - core.start() >= SHORTEST);
  }

  /// "Clave del panel 147258": digits at the end of a line.
  private static boolean number(Source source, Span token, Span core) {
    return Digits.few(source, core)
        && Digits.alone(source, core)
        && Chars.lineEnd(source.at(source.skipBlanks(token.end())));
  }
}
