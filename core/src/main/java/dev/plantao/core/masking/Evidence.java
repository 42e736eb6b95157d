package dev.plantao.core.masking;

/// How much must lead to something made up before it is taken for a password: the less it looks
/// made up, the more.
record Evidence(Source source, Heard heard) {

  /// Whether what stands before it is enough.
  boolean told(MadeUp made, Span run, Span core) {
    return switch (made) {
      case NO -> false;
      case PLAIN -> ((plain(core) && closing(run)) || bracketed(run, core)) && !core.ordinary();
      case ODD -> (odd() || underlined(core)) && closing(run);
      case MIXED -> mixed(core);
      case STRANGE ->
          heard.spoken()
              || heard.entering()
              || heard.trying()
              || heard.remembered()
              || heard.labelled();
    };
  }

  private boolean plain(Span core) {
    return (heard.spoken() && heard.lead().gives())
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

  private boolean mixed(Span core) {
    var lead = heard.lead();
    return heard.spoken()
        || heard.vaguely()
        || heard.trying()
        || heard.remembered()
        || heard.labelled()
        || heard.beside()
        || lead == Lead.PUTS
        || (heard.entering() && lead.leads())
        || (lead == Lead.WITH && MadeUp.dated(source, core))
        || (MadeUp.coined(source, core)
            && (lead.gives() || lead == Lead.WITH || heard.last().is(Sense.TOWARDS)));
  }

  /// Whether a word for passwords behind it will do.
  boolean couldBe(MadeUp made, Span run, Span core) {
    var lead = heard.lead();
    return switch (made) {
      case NO -> false;
      case PLAIN -> (lead == Lead.PUTS || lead == Lead.TRIES) && closing(run) && !core.ordinary();
      case ODD -> lead.gives() || lead == Lead.WITH || next(run, Sense.TAKEN);
      case MIXED ->
          lead.leads()
              || (lead == Lead.COMMA && run.ends(".!?"))
              || next(run, Sense.TAKEN)
              || MadeUp.coined(source, core);
      case STRANGE -> true;
    };
  }

  /// Whether a word for passwords right behind it will do: "regen is the password".
  boolean couldOwn(MadeUp made, Span run, Span core) {
    return made == MadeUp.PLAIN && heard.begins() && next(run, Sense.IS) && !core.ordinary();
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
        && Character.isLowerCase(source.at(core.end() - 1));
  }

  /// Whether nothing more is said of it: its clause ends, or goes on with another.
  private boolean closing(Span run) {
    if (run.ends(",.;!?)")
        || Chars.lineEnd(source.at(source.skipBlanks(run.end())))
        || Spelled.remark(source, run.end())) {
      return true;
    }
    var next = source.next(run.end());
    return next != null
        && (source.at(next.start()) == '('
            || next.core().any(Sense.BREAKS.bit() | Sense.SPELLS.bit() | Sense.TAKEN.bit()));
  }
}
