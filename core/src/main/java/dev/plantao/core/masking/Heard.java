package dev.plantao.core.masking;

/// What was spoken of last in a text that is read from left to right, and how long ago. Distances
/// are in runs between blanks.
final class Heard {
  /// From a word for passwords to what is told behind it.
  private static final int BEHIND = 25;

  /// From a word for coming in, or one that may mean a password, to what is told behind it.
  private static final int ENTERED = 12;

  /// From "try" to what is to be tried.
  private static final int TRIED = 5;

  /// From a word for PINs to its digits, and from a word for coming in to a name.
  private static final int NEAR = 6;

  /// From a name to the password beside it.
  private static final int PAIRED = 4;

  private static final int LONG_AGO = -1000;

  private static final long SELDOM =
      Sense.MEMORY.bit() | Sense.PHRASE.bit() | Sense.NOTES.bit() | Sense.FORMERLY.bit();

  private final Source source;
  private final boolean addresses;
  private int at;
  private int sentence;
  private int password = LONG_AGO;
  private int passwordSentence = LONG_AGO;
  private int vague = LONG_AGO;
  private int pin = LONG_AGO;
  private int entered = LONG_AGO;
  private int enteredSentence;
  private int tries = LONG_AGO;
  private int talked = LONG_AGO;
  private int user = LONG_AGO;
  private int calls = LONG_AGO;
  private int phrase = LONG_AGO;
  private int former = LONG_AGO;
  private int notes = LONG_AGO;
  private int memories;
  private boolean named;
  private boolean referred;
  private boolean begins = true;
  private Lead lead = Lead.NONE;
  private Span run;
  private Span core;
  private Span lastRun;
  private Span last;
  private Span lastButOne;

  Heard(Source source) {
    this.source = source;
    this.addresses = source.holds("@");
    this.run = new Span(source, 0, 0);
    this.core = run;
    this.lastRun = run;
    this.last = run;
    this.lastButOne = run;
  }

  /// Where the reading is: so many runs, so many sentences.
  int at() {
    return at;
  }

  int sentence() {
    return sentence;
  }

  /// A run further.
  void moves() {
    at++;
  }

  /// The next run between blanks, which is read from here until it [#passes].
  void reads(Span next) {
    run = next;
    core = next.core();
  }

  void passes() {
    lastButOne = last;
    last = core;
    lastRun = run;
  }

  /// What is read, and what of it is a word.
  Span run() {
    return run;
  }

  Span core() {
    return core;
  }

  /// Whether what is read ends a sentence, or a part of one.
  boolean stops() {
    return run.ends(".!?;");
  }

  /// The end of a sentence or a line.
  void ends() {
    sentence++;
    memories = 0;
    lead = Lead.NONE;
    begins = true;
    named = false;
    referred = false;
  }

  /// A word for passwords; one that can mean something else only for what can be nothing else.
  static boolean password(Span core) {
    return core.is(Sense.PASSWORD) || core.is(Cue.COMPOUND);
  }

  void password(Span word, boolean sure) {
    vague = at;
    talked = at;
    pin = word.is(Cue.PIN) ? at : pin;
    if (sure) {
      password = at;
      passwordSentence = sentence;
    }
  }

  /// A name that somebody comes in with stands here.
  void user() {
    user = at;
  }

  /// Hears the run that was read; true where it speaks of coming in.
  boolean word() {
    boolean enters = core.any(Sense.ENTERS.bit() | Sense.LOGIN.bit());
    talked = enters ? at : talked;
    boolean address = addresses && talking() && core.address();
    tries = core.is(Sense.TRIES) ? at : tries;
    user = address || core.is(Sense.BUILT_IN) ? at : user;
    enteredSentence = enters || address ? sentence : enteredSentence;
    entered = enters || address || core.is(Cue.SFTP) ? at : entered;
    lead = slash(run) ? Lead.WITH : Lead.after(lead, run, core);
    lead = lead == Lead.WITH && at - tries <= PAIRED ? Lead.TRIES : lead;
    begins = run.ends(",:.!?;)");
    refers();
    if (core.any(SELDOM)) {
      memories += core.is(Sense.MEMORY) ? 1 : 0;
      phrase = core.is(Sense.PHRASE) ? at : phrase;
      notes = core.is(Sense.NOTES) ? at : notes;
      former = core.is(Sense.FORMERLY) ? at : former;
    }
    if (stops() || run.closes()) {
      ends();
    }
    return enters;
  }

  private boolean slash(Span run) {
    return run.end() - run.start() == 1 && source.at(run.start()) == '/';
  }

  Lead lead() {
    return lead;
  }

  /// The word that was read before.
  Span last() {
    return last;
  }

  /// As [#last], with the signs around it.
  Span lastRun() {
    return lastRun;
  }

  Span lastButOne() {
    return lastButOne;
  }

  /// Whether it stands on a piece of paper.
  boolean noted() {
    return at - notes <= NEAR;
  }

  /// Whether a clause begins here.
  boolean begins() {
    return begins;
  }

  /// Passwords are spoken of, in this sentence or the one before.
  boolean spoken() {
    return at - password <= BEHIND && sentence - passwordSentence <= 1;
  }

  boolean justSpoken() {
    return at - password <= PAIRED;
  }

  /// As [#spoken], also by a word that means other things too.
  boolean vaguely() {
    return at - vague <= ENTERED;
  }

  boolean pin() {
    return at - pin <= NEAR;
  }

  boolean entering() {
    return at - entered <= ENTERED;
  }

  /// As [#entering], in this sentence.
  boolean enteringHere() {
    return entering() && enteredSentence == sentence;
  }

  /// Coming in or passwords are spoken of, and not only an address is named.
  boolean talking() {
    return at - talked <= BEHIND;
  }

  boolean naming() {
    return at - entered <= NEAR;
  }

  boolean trying() {
    return at - tries <= TRIED;
  }

  /// It was said what the password is made of.
  boolean remembered() {
    return memories > 1;
  }

  /// Right behind a word for passwords, with a name shortly before: "ana@…, password Regen".
  boolean paired() {
    return last.is(Sense.PASSWORD)
        && enteredSentence == sentence
        && !lastButOne.is(Sense.AND)
        && !Chars.quote(source.at(last.start() - 1))
        && at - entered <= PAIRED
        && (lastButOne.address() || at - entered > 2);
  }

  /// Right behind a name: "my login is 5550123 / regen", "as ana_22 and regen".
  boolean beside() {
    boolean joined = last.is(Sense.AND) || slash(last);
    return enteringHere() && at - user <= (joined ? 2 : begins ? 1 : 0);
  }

  /// "…, which is regen, …".
  boolean relative() {
    return last.is(Sense.IS)
        && vaguely()
        && switch (lastButOne.lower()) {
          case "which", "que", "die", "das", "что" -> true;
          default -> false;
        };
  }

  /// "Old: Regen.1".
  boolean labelled() {
    return lead == Lead.COLON && last.any(Sense.JOINS.bit() | Sense.OWNER.bit());
  }

  /// Behind a slash between blanks: "readonly / Regen2x".
  boolean slashed() {
    return slash(last) && lastButOne.end() > lastButOne.start();
  }

  /// "… password, namely Regen2", "Passwort also 14091979".
  boolean namely() {
    return lastButOne.is(Sense.PASSWORD) && last.any(Sense.NAMELY.bit() | Sense.JOINS.bit());
  }

  /// A phrase is spoken of, shortly before.
  boolean phrased() {
    return at - phrase <= NEAR;
  }

  /// "It used to be Regen2": as something was before.
  boolean formerly() {
    return lead == Lead.IS && at - former <= PAIRED;
  }

  /// What stands before says that this is something else: "order …", "user is …", "the id of the
  /// request is …".
  boolean id() {
    return last.is(Sense.IDS) || named || referred;
  }

  /// Whether somebody is to be called, so that digits are a number.
  boolean calling() {
    return at - calls <= NEAR;
  }

  boolean referred() {
    return referred;
  }

  /// Whether the clause speaks of something else that has a number, and of no password behind it.
  private void refers() {
    named = core.is(Sense.IDS) || (named && core.any(Vocabulary.JOINING | Sense.MEMORY.bit()));
    boolean given = lead == Lead.WITH || lead == Lead.PUTS;
    referred = (referred || core.is(Sense.REFERENCES)) && !password(core) && !given;
    if (run.ends(",;.!?:") && !core.is(Sense.REFERENCES)) {
      referred = false;
    }
    calls = core.is(Sense.CALLS) ? at : calls;
  }
}
