package dev.plantao.core.masking;

/// What a word can mean in a sentence about passwords. One word may mean several things.
enum Sense {
  PASSWORD(0),
  /// A word for passwords that means other things too: a password is only meant when a sign
  /// follows.
  VAGUE(1),
  /// A verb as well as a word for passwords: it needs a sign.
  VERB(2),
  /// What is a word before "passe" alone: "palavra passe" is a password, "passe" may be anything.
  FIRST_HALF(3),
  /// "Palabra clave": before a word for passwords, which then means something else.
  OTHER(4),
  /// What makes one word of two: "пин-код", "PIN-Nummer".
  CODE(5),
  PHRASE(6),
  /// What a phrase is for that opens wallets and accounts.
  OPENING(7),
  /// What helps to remember a password, and is told instead of it.
  HINT(8),
  LOGIN(9),
  /// The name and the password at once.
  PLURAL(10),
  /// Names of accounts that come with a device or a program.
  BUILT_IN(11),
  /// Coming in, with a name and a password: "log in with ana / Regen2".
  ENTERS(12),
  /// What says that the next word is the value.
  IS(13),
  /// What stands between a password and the word for it: "hunter2 as my password".
  TAKEN(14),
  /// What says so only before something that looks like a password.
  TOWARDS(15),
  /// What stands before a password that was another one before: "from Regen1 to Regen2".
  FROM(16),
  /// What leads to another thing than the password itself: "the password for …".
  LEADS(17),
  FILLER(18),
  /// What stands between two passwords of one sentence, beside fillers, owners and "is".
  JOINS(19),
  AND(20),
  /// What stands before "password" where the password itself came first.
  OWNER(21),
  /// Who does something: what follows is no password yet.
  PERSON(22),
  NEGATION(23),
  /// What follows "the password is", "Passwort:" and is no password.
  ORDINARY(24),
  /// Asks to try something: "try Regen2".
  TRIES(25),
  /// Gives something to a field: "I enter Regen2".
  PUTS(26),
  /// Begins what is said next: "… but it fails".
  BREAKS(27),
  /// How something is spelled: "all caps", "mit Leerzeichen".
  SPELLS(28),
  /// What people make passwords of: the dog's name, a year.
  MEMORY(29),
  /// What is told by letters and digits, too: orders, errors, versions, names of users.
  IDS(30),
  /// Says what was meant: "namely Regen2".
  NAMELY(31),
  /// What has a number or a name that machines gave it: requests, digests, versions, parcels.
  REFERENCES(32),
  /// What leads to the number of a telephone.
  CALLS(33),
  /// What is told in digits and may open something.
  DIGITS(34),
  /// What such digits open, or what they confirm.
  LOCKS(35),
  /// Networks that are joined with a key.
  NETS(36),
  /// Words for such a key that mean other things too.
  KEYS(37),
  /// Says that something was so before: "it used to be Regen2".
  FORMERLY(38),
  /// What people write passwords on.
  NOTES(39),
  /// What says that something is done again and again: "I always took regen".
  ALWAYS(40),
  /// Ends a clause that gave something to a field: "ich habe Regen2 eingegeben".
  DONE(41),
  /// Asks to give something to a field: "please type Regen!2".
  ASKS(42),
  /// Files that open with a password.
  FILES(43),
  /// Opens them.
  OPENS(44),
  /// Says that somebody was given something: "Tom gave me Regen-4471".
  HANDS(45),
  /// What is elsewhere, too: "the same as for my mails".
  SAME(46),
  /// What makes one of a phrase that opens something, behind "of": "frase de paso".
  PASSES(47);

  private final long bit;

  Sense(int place) {
    this.bit = 1L << place;
  }

  long bit() {
    return bit;
  }
}
