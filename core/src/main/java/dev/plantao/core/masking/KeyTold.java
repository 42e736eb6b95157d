package dev.plantao.core.masking;

/// "The API key of Vercel is …", "Token: …": where a sentence says outright that a key comes next,
/// it may look like anything that machines make, also like a digest or a UUID.
final class KeyTold {
  private static final int NEAR = 60;
  private static final int SHORTEST = 16;
  private static final int SHORTEST_DIGEST = 20;
  private static final int FEW = 4;
  private static final int LONGEST_WORD = 16;
  private static final int NOWHERE = -2 * NEAR;

  private final Source source;
  private int key = NOWHERE;
  private int opening = NOWHERE;
  private int secret = NOWHERE;

  KeyTold(Source source) {
    this.source = source;
  }

  void forget() {
    key = NOWHERE;
    opening = NOWHERE;
    secret = NOWHERE;
  }

  /// Hears the next word.
  ///
  /// @param senses as [KeyWords#senses] says
  /// @param end after it
  void word(int senses, int end) {
    if ((senses & KeyWords.OTHER) != 0) {
      forget();
    } else if ((senses & KeyWords.KEY) != 0) {
      key = end;
    } else if ((senses & KeyWords.SECRET) != 0) {
      secret = end;
    } else if ((senses & (KeyWords.OPENING | KeyWords.SERVICE)) != 0) {
      opening = end;
    }
  }

  /// Whether what stands here was announced as a key, right before it.
  boolean secret(int start, int end) {
    boolean told = start - secret <= NEAR || (start - key <= NEAR && start - opening <= NEAR);
    return ((told && announced(start)) || madeWith(start, end)) && made(start, end);
  }

  /// A colon, an equals sign or a word such as "is" stands before it.
  private boolean announced(int start) {
    int i = start;
    while (i > start - FEW && (Chars.blank(source.at(i - 1)) || Chars.quote(source.at(i - 1)))) {
      i--;
    }
    if (source.at(i - 1) == ':' || source.at(i - 1) == '=') {
      return !Chars.quote(source.at(i - 2));
    }
    int end = i;
    while (i > end - LONGEST_WORD && Chars.word(source.at(i - 1))) {
      i--;
    }
    return end < start && i < end && (source.word(i, end).senses() & Sense.IS.bit()) != 0;
  }

  /// The only argument of a call that names a service: `NewVercel("…")`.
  private boolean madeWith(int start, int end) {
    if (source.at(start - 2) != '('
        || !Chars.quote(source.at(start - 1))
        || !Chars.quote(source.at(end))) {
      return false;
    }
    int to = start - 2;
    int from = to;
    while (from > to - 2 * LONGEST_WORD && Chars.token(source.at(from - 1))) {
      from--;
    }
    return from < to && Naming.of(source, from, to).naming() != Naming.PLAIN;
  }

  private boolean made(int start, int end) {
    int length = end - start;
    var text = source.text();
    if (length < SHORTEST || source.at(end) == '@' || source.at(start - 1) == '/') {
      return false;
    }
    var count = Look.count(text, start, end);
    return Look.uuid(text, start, end)
        || (count.allHex()
            && count.digits() > 0
            && count.letters() > 0
            && length >= SHORTEST_DIGEST)
        || (count.others() == 0 && Look.random(count));
  }
}
