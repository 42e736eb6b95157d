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

  private static final long SENSES =
      Sense.TRIES.bit()
          | Sense.PUTS.bit()
          | Sense.ASKS.bit()
          | Sense.NAMELY.bit()
          | Sense.IS.bit()
          | Sense.FILLER.bit();

  private static final long CUES =
      Cue.WITH.bit() | Cue.LIKE.bit() | Cue.INTO.bit() | Cue.BETWEEN.bit();

  /// The lead for whatever follows this run.
  static Lead after(Lead before, Span run, Span core) {
    if (run.ends(":=")) {
      return COLON;
    }
    // Most words say nothing of this.
    var lead = core.any(SENSES, CUES) || core.empty() ? of(before, core) : NONE;
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
    if (core.is(Cue.WITH)) {
      return before == TRIES ? TRIES : WITH;
    }
    if (core.is(Cue.LIKE)) {
      return before == NONE ? NONE : WITH;
    }
    if (core.is(Sense.IS)) {
      return IS;
    }
    if (core.is(Cue.INTO)) {
      return before == PUTS || before == MOVES ? MOVES : NONE;
    }
    return core.is(Sense.FILLER) || core.empty() || core.is(Cue.BETWEEN) ? before : NONE;
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
