package dev.plantao.core.masking;

import java.util.HashMap;
import java.util.Map;

/// What a word says of keys, looked up at once: every word of every text comes by here.
final class KeyWords {
  /// Speaks of keys, or of what opens something.
  static final int SPEAKS = 1;

  /// Speaks of what looks like a key and is none.
  static final int OTHER = 1 << 1;

  /// A key that opens something, or another one.
  static final int KEY = 1 << 2;

  /// What can be nothing else.
  static final int SECRET = 1 << 3;

  /// What makes a key one that opens something, right before or soon after it.
  static final int OPENING = 1 << 4;

  /// A service that gives keys out.
  static final int SERVICE = 1 << 5;

  private static final Map<String, Integer> SENSES = senses();

  private KeyWords() {}

  private static Map<String, Integer> senses() {
    var senses = new HashMap<String, Integer>();
    Services.names().forEach(name -> add(senses, SERVICE, name));
    add(
        senses,
        SPEAKS,
        """
        key token secret apikey bearer credential credentials auth authorization tokens keys
        accesskey chave chaves clave claves schlüssel token: ключ ключи токен токена api-key
        passwd crumb hapikey
        """);
    add(
        senses,
        OTHER,
        """
        commit sha sha1 sha256 sha512 md5 hash digest checksum etag revision parent id ids uuid
        guid uid request requestid trace traceid span message-id messageid msgid references
        instance pod container image version build order ticket invoice integrity fingerprint bh
        h1 dkim file filename boundary received smtp esmtp cluster event conversation phone
        wamid corr correlation thread index cid campaign gsmtp
        """);
    add(senses, KEY, "key keys chave chaves clave claves schlüssel ключ ключи");
    add(
        senses,
        SECRET,
        """
        apikey token tokens secret secrets bearer accesskey credential токен токены секрет
        zugangsschlüssel segredo secreto
        """);
    add(
        senses,
        OPENING,
        """
        api access acceso acesso auth secret secreta private privada integration license licence
        live test prod production client master admin rest http webhook апи
        """);
    return Map.copyOf(senses);
  }

  private static void add(Map<String, Integer> senses, int sense, String words) {
    for (var word : words.trim().split("\\s+", -1)) {
      senses.merge(word, sense, (some, more) -> some | more);
    }
  }

  /// All that a word in small letters says, a bit for each.
  static int senses(String word) {
    int senses = SENSES.getOrDefault(word, 0);
    boolean ends = word.endsWith("token") || word.endsWith("secret") || word.endsWith("key");
    return ends && (senses & OTHER) == 0
        ? senses | SPEAKS | (word.endsWith("apikey") ? SECRET : 0)
        : senses;
  }
}
