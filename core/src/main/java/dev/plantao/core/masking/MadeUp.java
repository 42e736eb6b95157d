package dev.plantao.core.masking;

/// How much a run looks like something that a person made up, rather than a word, the name of a
/// thing or a number.
enum MadeUp {
  /// A word that sentences are made of, a number, an address.
  NO,
  /// A word that is not known.
  PLAIN,
  /// Words in one: with hyphens, dots, capitals within.
  ODD,
  /// Letters and digits.
  MIXED,
  /// So many signs, capitals and digits that it is nothing else.
  STRANGE;

  private static final int SHORTEST = 6;
  private static final int SHORTEST_PLAIN = 4;
  private static final int LONGEST_PLAIN = 24;
  private static final int LONGEST = 40;

  private static final int LONGEST_DISGUISED = 14;

  /// A digest is longer; what people make up is not.
  private static final int SHORTEST_DIGEST = 16;

  static MadeUp of(Source source, Span core) {
    int length = core.end() - core.start();
    if (length < SHORTEST_PLAIN || length > LONGEST || core.marked()) {
      return NO;
    }
    if (letters(source, core)) {
      if (core.is(Cue.TYPED)) {
        return MIXED;
      }
      return length <= LONGEST_PLAIN && !core.any(-1) ? word(source, core) : NO;
    }
    if (typed(source, core)) {
      return STRANGE;
    }
    if (length < SHORTEST || core.any(-1) || other(source, core) || core.ordinary()) {
      return NO;
    }
    var count = core.count();
    if (count.digits() == 0 && count.letters() < length) {
      return joined(source, core, count);
    }
    if (!core.made() || core.code() || capitals(count) || digest(count)) {
      return NO;
    }
    boolean drawn = count.mixed() && count.length() >= 8 && count.changes() * 2 >= count.length();
    if (drawn || core.strange() || (core.signed() && count.mixed())) {
      return STRANGE;
    }
    return mixed(source, core, count) ? MIXED : NO;
  }

  /// "qwerty777": what fingers type, and digits.
  static boolean typed(Source source, Span core) {
    int letters = core.start();
    while (letters < core.end() && Chars.letter(source.at(letters))) {
      letters++;
    }
    int digits = letters;
    while (digits < core.end() && Chars.digit(source.at(digits))) {
      digits++;
    }
    if (digits < core.end()) {
      return disguised(core);
    }
    return digits > letters
        && ((letters - core.start() >= SHORTEST && named(source, core, letters, Cue.TYPED))
            || (digits > letters + 1 && named(source, core, letters, Cue.TAKEN)));
  }

  /// Whether what stands before this place is such a word.
  private static boolean named(Source source, Span core, int to, Cue cue) {
    return (source.word(core.start(), to).cues() & cue.bit()) != 0;
  }

  /// "YubiKey5": capitals within and one digit or two, as products are called.
  static boolean product(Source source, Span core) {
    int letters = core.start();
    while (letters < core.end() && Chars.latin(source.at(letters))) {
      letters++;
    }
    boolean capital = false;
    for (int i = core.start() + 1; i < letters; i++) {
      capital |= Chars.upper(source.at(i));
    }
    return capital && core.end() - letters <= 2 && core.count().others() == 0;
  }

  /// "Pa55word", "c0ntr4sena": a word for passwords with digits and signs for letters.
  private static boolean disguised(Span core) {
    var lower = core.lower();
    if (lower.length() > LONGEST_DISGUISED || "pkcs".indexOf(lower.charAt(0)) < 0) {
      return false;
    }
    var plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      int place = "013457@$".indexOf(lower.charAt(i));
      plain.append(place < 0 ? lower.charAt(i) : "oieastas".charAt(place));
    }
    return (Vocabulary.senses(plain.toString()) & Sense.PASSWORD.bit()) != 0;
  }

  /// "iPhone13": the name of a device or of a program with a number of three digits at most.
  static boolean device(Source source, Span core) {
    int letters = core.start();
    while (letters < core.end() && Chars.latin(source.at(letters))) {
      letters++;
    }
    int digits = letters;
    while (digits < core.end() && Chars.digit(source.at(digits))) {
      digits++;
    }
    return digits > letters
        && digits - letters <= 3
        && (digits == core.end() || "!?".indexOf(source.at(digits)) >= 0)
        && named(source, core, letters, Cue.DEVICE);
  }

  /// "Acrobat2020": the name of a program with a year.
  static boolean program(Source source, Span core) {
    int letters = core.start();
    while (letters < core.end() && Chars.latin(source.at(letters))) {
      letters++;
    }
    return named(source, core, letters, Cue.DEVICE);
  }

  /// Hexadecimal digits as machines write them, in one or with hyphens.
  private static boolean digest(Look.Count count) {
    return count.length() >= SHORTEST_DIGEST && count.allHex() && count.digits() > 0;
  }

  private static boolean letters(Source source, Span core) {
    for (int i = core.start(); i < core.end(); i++) {
      char c = source.at(i);
      if (!Chars.letter(c)) {
        return false;
      }
    }
    return true;
  }

  /// A word of letters: odd where capitals stand within it, or no vowel at all.
  private static MadeUp word(Source source, Span core) {
    boolean vowel = false;
    boolean inner = false;
    for (int i = core.start(); i < core.end(); i++) {
      char c = source.lower().charAt(i);
      vowel |= c > 127 || "aeiouy".indexOf(c) >= 0;
      inner |= i > core.start() && Chars.upper(source.at(i)) && Chars.lower(source.at(i - 1));
    }
    int length = core.end() - core.start();
    if (!vowel && length >= SHORTEST && Chars.lower(source.at(core.start()))) {
      return MIXED;
    }
    return inner && length >= SHORTEST ? ODD : PLAIN;
  }

  /// Capitals and digits: a code of something.
  private static boolean capitals(Look.Count count) {
    return count.lowers() == 0 && count.letters() > 0;
  }

  /// Letters with signs between, or behind them.
  private static MadeUp joined(Source source, Span core, Look.Count count) {
    char last = source.at(core.end() - 1);
    if ("#$%&*_+=^~".indexOf(last) >= 0 && count.others() == 1) {
      return core.signed() || last != '*' ? MIXED : NO;
    }
    if (capitals(count)) {
      return NO;
    }
    if (core.signed()) {
      return count.mixed() ? STRANGE : ODD;
    }
    boolean ends = Chars.letter(last) && Chars.letter(source.at(core.start()));
    return ends && (chain(source, core) || !compound(source, core)) ? ODD : NO;
  }

  /// Four words or more in small letters, with hyphens between.
  static boolean chain(Source source, Span core) {
    int hyphens = 0;
    for (int i = core.start(); i < core.end(); i++) {
      char c = source.at(i);
      if (c == '-' ? source.at(i - 1) == '-' : !Chars.small(c)) {
        return false;
      }
      hyphens += c == '-' ? 1 : 0;
    }
    return hyphens >= 3;
  }

  /// "Case-sensitive", "API-Schlüssel": known words or an abbreviation in one.
  private static boolean compound(Source source, Span core) {
    int i = core.start();
    while (i < core.end() && source.at(i) != '-') {
      i++;
    }
    if (i == core.end()) {
      return false;
    }
    var first = new Span(source, core.start(), i);
    var rest = new Span(source, i + 1, core.end());
    boolean abbreviated = true;
    for (int k = core.start(); k < i; k++) {
      abbreviated &= Chars.capital(source.at(k));
    }
    return abbreviated
        || i - core.start() < 2
        || core.end() - i <= 3
        || first.ordinary()
        || rest.ordinary();
  }

  /// Letters and digits that no name of a thing and no measure has.
  private static boolean mixed(Source source, Span core, Look.Count count) {
    if (count.letters() < 3) {
      return false;
    }
    int letters = core.start();
    while (letters < core.end() && Chars.letter(source.at(letters))) {
      letters++;
    }
    if (letters == core.start()) {
      return count.changes() > 2 && source.at(core.start()) != '0';
    }
    return !named(source, core, letters, Cue.NUMBERED);
  }

  /// A path, an address, the name of a file, an assignment.
  private static boolean other(Source source, Span core) {
    for (int i = core.start(); i < core.end(); i++) {
      char c = source.at(i);
      if (!Chars.alnum(c) && "/\\:=<>()[]{},\"".indexOf(c) >= 0) {
        return true;
      }
    }
    return core.address() || core.file() || source.at(core.start()) == '@';
  }

  /// A word with a capital and two digits or more at the end: users are hardly ever called so.
  static boolean coined(Source source, Span core) {
    var count = core.count();
    return Chars.capital(source.at(core.start()))
        && count.lowers() >= 3
        && Chars.digit(source.at(core.end() - 1))
        && Chars.digit(source.at(core.end() - 2));
  }

  /// A word and a year: "nuncamas2020".
  static boolean dated(Source source, Span core) {
    int year = core.end() - 4;
    boolean century = source.startsWith("19", year) || source.startsWith("20", year);
    return year - core.start() >= 4
        && century
        && Chars.digit(source.at(year + 2))
        && Chars.digit(source.at(year + 3))
        && Chars.letter(source.at(year - 1));
  }
}
