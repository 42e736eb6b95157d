package dev.plantao.core.masking;

import java.util.Set;

/// "The API key of Vercel is …", "Token: …": where a sentence says outright that a key comes next,
/// it may look like anything that machines make, also like a digest or a UUID.
final class KeyTold {
  private static final int NEAR = 60;
  private static final int SHORTEST = 16;
  private static final int SHORTEST_DIGEST = 20;
  private static final int FEW = 4;
  private static final int LONGEST_WORD = 16;
  private static final int NOWHERE = -2 * NEAR;

  /// Words for keys that open something and for others.
  private static final Set<String> KEYS =
      Set.of(
          "key", "keys", "chave", "chaves", "clave", "claves", "schl\u00fcssel", "ключ", "ключи");

  /// Words for what can be nothing else.
  private static final Set<String> SECRETS =
      Set.of(
          "apikey",
          "token",
          "tokens",
          "secret",
          "secrets",
          "bearer",
          "accesskey",
          "credential",
          "токен",
          "токены",
          "секрет",
          "zugangsschl\u00fcssel",
          "segredo",
          "secreto");

  /// What makes a key one that opens something, right before or soon after it.
  private static final Set<String> OPENING =
      Set.of(
          "api",
          "access",
          "acceso",
          "acesso",
          "auth",
          "secret",
          "secreta",
          "private",
          "privada",
          "integration",
          "license",
          "licence",
          "live",
          "test",
          "prod",
          "production",
          "client",
          "master",
          "admin",
          "rest",
          "http",
          "webhook",
          "апи");

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
  /// @param end after it
  /// @param other whether it speaks of what looks like a key and is none
  void word(String lower, int end, boolean other) {
    if (other) {
      forget();
    } else if (KEYS.contains(lower)) {
      key = end;
    } else if (SECRETS.contains(lower) || lower.endsWith("apikey")) {
      secret = end;
    } else if (OPENING.contains(lower) || Services.named(lower)) {
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
    return end < start && i < end && Vocabulary.copula(source.lower().substring(i, end));
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
