package dev.plantao.core.masking;

/// How much must lead to something made up before it is taken for a password: the less it looks
/// made up, the more.
record Evidence(Source source, Heard heard) {
  /// Letters of a word that stands behind digits.
  private static final int LETTERS = 4;

  /// Whether what stands before it is enough.
  boolean told(MadeUp made, Span run, Span core) {
    return switch (made) {
      case NO -> false;
      case PLAIN ->
          (((plain(core) || spelled(run)) && Clause.closes(source, run))
                  || done(run)
                  || bracketed(run, core))
              && !core.ordinary();
      case ODD ->
          labelled(core)
              || (heard.spoken() && next(run, Sense.DONE))
              || ((odd() || underlined(core) || chained(core)) && Clause.closes(source, run));
      case MIXED -> mixed(core) || next(run, Sense.DONE);
      case STRANGE ->
          MadeUp.typed(source, core)
              || heard.spoken()
              || (heard.entering() && !MadeUp.product(source, core))
              || heard.trying()
              || heard.remembered()
              || heard.labelled()
              || heard.lead().gives()
              || heard.lead() == Lead.MOVES
              || heard.lead() == Lead.ASKS
              || next(run, Sense.DONE)
              || heard.slashed();
    };
  }

  /// "… regen, all lower case": how it is spelled is said right behind it.
  private boolean spelled(Span run) {
    return run.ends(",") && heard.justSpoken() && Spelled.remark(source, run.end());
  }

  /// "Ich habe regen eingegeben".
  private boolean done(Span run) {
    return heard.spoken()
        && heard.last().any(Sense.PERSON.bit() | Sense.ALWAYS.bit())
        && next(run, Sense.DONE);
  }

  private boolean plain(Span core) {
    return (heard.spoken() && heard.lead().gives() && !heard.begins())
        || heard.paired()
        || heard.beside()
        || heard.relative()
        || foreign(core);
  }

  private boolean odd() {
    return (heard.spoken() && heard.lead().leads())
        || heard.paired()
        || heard.beside()
        || heard.labelled();
  }

  /// "Passphrase kaffee-wolke-traktor-elf".
  private boolean labelled(Span core) {
    return MadeUp.chain(source, core)
        && heard.last().any(Sense.PHRASE.bit() | Sense.PASSWORD.bit());
  }

  /// Words with hyphens between them, where somebody comes in with them or makes up a phrase.
  private boolean chained(Span core) {
    return MadeUp.chain(source, core)
        && (heard.spoken() || heard.phrased() || (heard.entering() && heard.lead() == Lead.WITH));
  }

  private boolean mixed(Span core) {
    var lead = heard.lead();
    return heard.spoken()
        || heard.vaguely()
        || heard.trying()
        || heard.remembered()
        || heard.labelled()
        || heard.beside()
        || lead == Lead.PUTS
        || lead == Lead.MOVES
        || (heard.entering() && lead.leads())
        || (lead == Lead.WITH && MadeUp.dated(source, core) && !MadeUp.program(source, core))
        || (MadeUp.coined(source, core)
            && (lead.gives() || lead == Lead.WITH || heard.last().is(Sense.TOWARDS)));
  }

  /// "When it asks for the password, type 83-tango": digits and a word, which else are a measure.
  boolean typed(Span run, Span core) {
    return Chars.digit(source.at(core.start()))
        && heard.spoken()
        && (heard.lead().gives() || heard.lead() == Lead.ASKS)
        && core.count().letters() >= LETTERS
        && core.made()
        && Chars.small(source.at(core.end() - 1))
        && (run.ends(",.;!?)")
            || Chars.lineEnd(source.at(source.skipBlanks(run.end())))
            || in(run));
  }

  /// "Tippen Sie … ein".
  private boolean in(Span run) {
    var next = source.next(run.end());
    return next != null && next.core().lower().equals("ein");
  }

  /// Whether a word for passwords behind it will do.
  boolean couldBe(MadeUp made, Span run, Span core) {
    var lead = heard.lead();
    return switch (made) {
      case NO -> false;
      case PLAIN ->
          (lead == Lead.PUTS || lead == Lead.TRIES || enters(lead))
              && Clause.closes(source, run)
              && !core.ordinary();
      case ODD ->
          lead.gives()
              || lead == Lead.WITH
              || accepts()
              || next(run, Sense.TAKEN)
              || next(run, Sense.NEGATION);
      case MIXED ->
          lead.leads()
              || (lead == Lead.COMMA && run.ends(".!?") && !listed())
              || accepts()
              || (heard.begins() && (next(run, Sense.IS) || refused(run)))
              || next(run, Sense.TAKEN)
              || instrumental(run)
              || MadeUp.coined(source, core);
      case STRANGE -> true;
    };
  }

  /// Behind another that looks so, or was masked.
  private boolean listed() {
    return heard.last().made() || heard.last().marked();
  }

  /// "With ana@… (Regen4you)": in brackets behind an address.
  boolean beside(MadeUp made, Span run) {
    return made.compareTo(MadeUp.MIXED) >= 0
        && heard.last().address()
        && source.at(run.start()) == '(';
  }

  /// Whether a word for passwords right behind it will do: "regen is the password".
  boolean couldOwn(MadeUp made, Span run, Span core) {
    return made == MadeUp.PLAIN && heard.begins() && next(run, Sense.IS) && !core.ordinary();
  }

  /// "Log in with regen".
  private boolean enters(Lead lead) {
    return lead == Lead.WITH && heard.entering();
  }

  /// "The app refuses Regen2".
  private boolean accepts() {
    return heard.last().is(Cue.ACCEPTS) || heard.lastButOne().is(Cue.ACCEPTS);
  }

  /// "Regen2 doesn't get accepted", "Regen2 wird abgelehnt".
  private boolean refused(Span run) {
    var next = source.next(run.end());
    return next != null && (next.core().is(Sense.NEGATION) || next.core().is(Cue.REFUSED));
  }

  /// "Поставить Regen2 паролем".
  private boolean instrumental(Span run) {
    var next = source.next(run.end());
    return next != null && next.core().lower().equals("паролем");
  }

  /// "We use chat2desk as a second channel": it is used as something else.
  boolean other(Span run) {
    var next = source.next(run.end());
    if (next == null || !next.core().is(Sense.TAKEN)) {
      return false;
    }
    for (int k = 0; k < 4; k++) {
      next = source.next(next.end());
      if (next == null || Heard.password(next.core())) {
        return false;
      }
    }
    return true;
  }

  /// Whether the same sentence goes on without a comma, and something else is put in.
  boolean goesOn(Span run) {
    var next = Chars.word(source.at(run.end() - 1)) ? source.next(run.end()) : null;
    if (next == null || !next.core().is(Sense.BREAKS)) {
      return false;
    }
    for (int k = 0; k < 2 && next != null; k++) {
      next = source.next(next.end());
      if (next != null && next.core().is(Sense.PUTS)) {
        return true;
      }
    }
    return false;
  }

  private boolean next(Span run, Sense sense) {
    var next = source.next(run.end());
    return next != null && next.core().is(sense);
  }

  /// Written as no word is, soon behind a word for passwords.
  private boolean underlined(Span core) {
    return heard.justSpoken() && source.text().indexOf('_', core.start(), core.end()) > 0;
  }

  /// In other letters than the word for passwords right before it, or as no verb is written.
  private boolean foreign(Span core) {
    var last = heard.last();
    if (!last.password() || source.at(last.start()) < '\u0400') {
      return false;
    }
    boolean latin = Chars.latin(source.at(core.start())) && Chars.lower(source.at(core.end() - 1));
    boolean cyrillic = source.at(core.start()) >= '\u0400' && Vocabulary.names(core.lower());
    return latin || cyrillic;
  }

  /// "The password (regen) …".
  private boolean bracketed(Span run, Span core) {
    return heard.last().password()
        && source.at(run.start()) == '('
        && source.at(run.end() - 1) == ')'
        && Chars.small(source.at(core.end() - 1));
  }
}
