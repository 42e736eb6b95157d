package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passphrases of plain words: "passphrase: correct horse battery staple".
final class Phrase {
  private static final int FEWEST = 4;

  /// Wallets use 24 words.
  private static final int MOST = 24;

  private static final int LONGEST_WORD = 12;

  /// Words of a phrase that stands behind its word without a sign.
  private static final int FEWEST_TOLD = 3;

  private static final int MOST_TOLD = 8;

  /// Names of things, which stand in phrases too.
  private static final long NOUNS =
      Sense.REFERENCES.bit()
          | Sense.CALLS.bit()
          | Sense.DIGITS.bit()
          | Sense.LOCKS.bit()
          | Sense.NETS.bit()
          | Sense.KEYS.bit()
          | Sense.NOTES.bit()
          | Sense.MEMORY.bit();

  /// Little words, which stand in phrases too.
  private static final long LITTLE =
      Sense.FILLER.bit()
          | Sense.JOINS.bit()
          | Sense.AND.bit()
          | Sense.BREAKS.bit()
          | Sense.LEADS.bit()
          | Sense.TOWARDS.bit()
          | Sense.FROM.bit()
          | Sense.OWNER.bit()
          | Sense.MEMORY.bit();

  private final Source source;
  private final Consumer<Find> found;

  Phrase(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  /// Reads what follows a word for phrases, where it is told that it opens something.
  ///
  /// @return whether it does
  boolean named(Span word, Told before) {
    if (word.lower().equals("chave") && source.startsWith("palavra-", word.start() - 8)) {
      plain(word.end(), FEWEST_TOLD);
      return false;
    }
    if (!word.is(Sense.PHRASE)) {
      return false;
    }
    int what = what(word);
    if (before.secretly() || what > 0) {
      after(Math.max(what, word.end()));
    } else if (before.set()) {
      plain(word.end(), 2);
    } else {
      return false;
    }
    return true;
  }

  /// After what it opens: "frase de acceso"; -1 where nothing is said of that.
  private int what(Span phrase) {
    var of = source.next(phrase.end());
    var what = of == null || !of.is(Sense.LEADS) ? null : source.next(of.end());
    boolean opens = what != null && what.core().any(Sense.ENTERS.bit() | Sense.LOCKS.bit());
    return what != null && opens ? what.end() : -1;
  }

  /// @param word behind the word for "passphrase"
  void after(int word) {
    int i = word;
    while (i < word + 4 && (Chars.quote(source.at(i)) || "*) ".indexOf(source.at(i)) >= 0)) {
      i++;
    }
    if (":=".indexOf(source.at(i)) >= 0) {
      at(i + 1);
    } else {
      var next = source.next(i);
      if (next != null && next.is(Sense.IS)) {
        at(next.end());
        plain(next.end(), FEWEST_TOLD);
      } else {
        plain(i, FEWEST_TOLD);
      }
    }
  }

  /// "I set the phrase paper boats drift north": words that are told outright. They begin with one
  /// that is no word of talk about passwords, an article aside, and end with their clause.
  ///
  /// @param fewest words of it
  void plain(int from, int fewest) {
    int at = from;
    int words = 0;
    int known = 0;
    int start = -1;
    int end = -1;
    while (words < MOST_TOLD) {
      var token = source.next(at);
      if (token == null) {
        break;
      }
      var core = token.core();
      if (words == 0 && core.any(Sense.LEADS.bit())) {
        break;
      }
      boolean little = core.any(LITTLE) && !core.any(Sense.PASSWORD.bit());
      boolean talk = !little && (core.any(~NOUNS) || core.ordinary());
      if (!word(core) || Chars.quote(source.at(token.start())) || (talk && words < fewest)) {
        break;
      }
      if (talk || (words > 0 && core.any(Sense.BREAKS.bit() | Sense.TAKEN.bit()))) {
        break;
      }
      start = words == 0 ? core.start() : start;
      words++;
      known += little && !core.is(Sense.MEMORY) ? 1 : 0;
      at = token.end();
      end = core.end();
      if (token.ends(",.;:!?)")) {
        break;
      }
    }
    if (words >= fewest && known * 2 <= words) {
      found.accept(new Find(start, end, SecretKind.PASSWORD));
    }
  }

  private boolean word(Span core) {
    for (int i = core.start(); i < core.end(); i++) {
      if (!Chars.letter(source.at(i))) {
        return false;
      }
    }
    return !core.empty();
  }

  private void at(int from) {
    int start = source.skipBlanks(from);
    int at = start;
    int words = 0;
    int ordinary = 0;
    int end = start;
    while (words < MOST) {
      int word = at;
      while (at < word + LONGEST_WORD && Chars.small(source.at(at))) {
        at++;
      }
      if (at - word < 2) {
        break;
      }
      var said = new Span(source, word, at);
      ordinary += said.ordinary() || said.any(Vocabulary.JOINING) ? 1 : 0;
      words++;
      end = at;
      if (!Chars.blank(source.at(at)) && source.at(at) != '-') {
        break;
      }
      at++;
    }
    boolean whole = end < source.length() ? !Chars.word(source.at(end)) : true;
    if (whole && words >= FEWEST && ordinary * FEWEST <= words) {
      found.accept(new Find(start, end, SecretKind.PASSWORD));
    }
  }
}
