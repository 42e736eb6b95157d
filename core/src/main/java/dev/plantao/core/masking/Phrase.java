package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passphrases of plain words: "passphrase: correct horse battery staple".
final class Phrase {
  private static final int FEWEST = 4;

  /// Wallets use 24 words.
  private static final int MOST = 24;

  private static final int LONGEST_WORD = 12;

  private final Source source;
  private final Consumer<Find> found;

  Phrase(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
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
      }
    }
  }

  private void at(int from) {
    int start = source.skipBlanks(from);
    int at = start;
    int words = 0;
    int ordinary = 0;
    int end = start;
    while (words < MOST) {
      int word = at;
      while (at < word + LONGEST_WORD && Character.isLowerCase(source.at(at))) {
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
