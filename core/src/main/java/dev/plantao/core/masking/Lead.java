package dev.plantao.core.masking;

/// What leads to a word: the last thing that was said before it, fillers aside.
enum Lead {
  NONE,
  COMMA,
  COLON,
  IS,
  WITH,
  NAMELY,
  PUTS,
  TRIES,
  /// Something is given to a field, "to" is said: "I reset it to Regen!2".
  MOVES,
  /// Somebody is asked to put something in: only what is strange is taken for a password.
  ASKS;

  /// The lead for whatever follows this run.
  static Lead after(Lead before, Span run, Span core) {
    if (run.ends(":=")) {
      return COLON;
    }
    var lead = of(before, core);
    return lead == NONE && run.ends(",(") ? COMMA : lead;
  }

  private static Lead of(Lead before, Span core) {
    if (core.is(Sense.TRIES)) {
      return TRIES;
    }
    if (core.is(Sense.PUTS)) {
      return PUTS;
    }
    if (core.is(Sense.ASKS)) {
      return ASKS;
    }
    if (core.is(Sense.NAMELY)) {
      return NAMELY;
    }
    if (with(core)) {
      return before == TRIES ? TRIES : WITH;
    }
    if (as(core)) {
      return before == NONE ? NONE : WITH;
    }
    if (core.is(Sense.IS)) {
      return IS;
    }
    if (towards(core)) {
      return before == PUTS || before == MOVES ? MOVES : NONE;
    }
    return core.is(Sense.FILLER) || core.empty() || pronoun(core) ? before : NONE;
  }

  /// Words that stand between a verb and what is given.
  private static boolean pronoun(Span core) {
    return switch (core.lower()) {
      case "all", "alle", "todos", "todas", "все" -> true;
      case "it", "to", "es", "sie", "mal", "mir", "auf", "aí", "le", "la", "lo", "ihn" -> true;
      default -> false;
    };
  }

  private static boolean towards(Span core) {
    return switch (core.lower()) {
      case "pra", "para", "por", "на" -> true;
      default -> false;
    };
  }

  private static boolean as(Span core) {
    return switch (core.lower()) {
      case "as", "como", "wie", "как" -> true;
      default -> false;
    };
  }

  private static boolean with(Span core) {
    return switch (core.lower()) {
      case "with", "com", "con", "mit", "с", "using", "/" -> true;
      default -> false;
    };
  }

  /// Whether anything does, beside a comma.
  boolean leads() {
    return this != NONE && this != COMMA;
  }

  /// Whether it says that somebody gives something to a field.
  boolean gives() {
    return this == PUTS || this == TRIES || this == NAMELY;
  }
}
