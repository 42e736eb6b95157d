package dev.plantao.core.masking;

import java.util.List;
import java.util.Set;

/// What a name says of the value that is given to it.
enum Naming {
  /// Of no secret.
  PLAIN,
  /// Of a password.
  PASSWORD,
  /// Of a secret that machines know each other by.
  SECRET,
  /// Perhaps of a secret: the value decides.
  KEY;

  private static final int LONGEST = 80;

  private static final Infixes PASSWORDS =
      new Infixes(
          List.of(
              "password",
              "passwd",
              "passwort",
              "kennwort",
              "senha",
              "contrase",
              "contrasen",
              "парол",
              "passphrase",
              "passcode",
              "palavrapasse",
              "passkey",
              "pswd",
              "passwrd",
              "userpass",
              "dbpass",
              "mot_de_passe",
              "zugangscode"));
  private static final Infixes SECRETS =
      new Infixes(
          List.of(
              "secret",
              "token",
              "apikey",
              "credential",
              "authorization",
              "privatekey",
              "accesskey",
              "sharedaccesskey",
              "accountkey",
              "signingkey",
              "encryptionkey",
              "masterkey",
              "authkey",
              "bearer",
              "jwt",
              "licensekey",
              "crumb",
              "segredo",
              "schlüssel",
              "schluessel",
              "токен",
              "geheimnis",
              "appkey",
              "serverkey",
              "servicekey",
              "primarykey2",
              "hapikey",
              "apitoken",
              "accesstoken",
              "restkey",
              "d360",
              "subscriptionkey",
              "webhookkey",
              "apisecret",
              "accessid",
              "insertkey",
              "querykey",
              "ikey"));
  private static final Set<String> PASSWORD_PARTS =
      Set.of("pw", "pwd", "pass", "psw", "psk", "pin", "passw", "pword");
  private static final Set<String> KEY_PARTS =
      Set.of(
          "key",
          "keys",
          "api",
          "auth",
          "hook",
          "webhook",
          "access",
          "license",
          "licence",
          "sig",
          "signature",
          "login",
          "creds",
          "cred",
          "clave",
          "chave",
          "ключ",
          "session",
          "hash",
          "salt",
          "code",
          "hmac",
          "seed",
          "cert",
          "pat",
          "sid",
          "dsn",
          "psk",
          "sas");

  /// Names of clients are handed out beside their secrets.
  private static final Set<String> ID_OWNERS =
      Set.of("client", "consumer", "access", "twitter", "linkedin", "github", "api");

  private static final Set<String> ENDINGS =
      Set.of(
          "type",
          "name",
          "url",
          "uri",
          "count",
          "length",
          "size",
          "version",
          "expires",
          "expiry",
          "expiration",
          "format",
          "policy",
          "field",
          "label",
          "file",
          "path",
          "error",
          "status",
          "endpoint",
          "hint",
          "reset",
          "page",
          "prefix",
          "user",
          "username",
          "email",
          "host",
          "port",
          "domain",
          "region",
          "message",
          "lifetime",
          "ttl",
          "limit",
          "date",
          "time",
          "at",
          "in",
          "required",
          "enabled",
          "algorithm",
          "alg",
          "usage",
          "bucket",
          "arn",
          "index",
          "public",
          "fingerprint");

  private static final Set<String> LOOSE =
      Set.of("hash", "code", "session", "sid", "salt", "seed", "cert");

  private static final Set<String> STAMPING =
      Set.of(
          "google",
          "gm",
          "ms",
          "microsoft",
          "forefront",
          "yahoo",
          "mailer",
          "ymail",
          "aol",
          "apple",
          "yandex",
          "mailru",
          "proofpoint",
          "spam",
          "originating",
          "campaign",
          "received");

  /// @param last the last of its parts, in small letters
  record Name(Naming naming, String last, int parts) {
    boolean loose() {
      return LOOSE.contains(last);
    }
  }

  /// Reads a name such as `client_secret`, `clientSecret`, `X-API-Key` or `senha`.
  static Name of(Source source, int from, int end) {
    int start = Math.max(from, end - LONGEST);
    var flat = new StringBuilder();
    var part = new StringBuilder();
    var parts = new java.util.ArrayList<String>();
    for (int i = start; i < end; i++) {
      char c = source.at(i);
      boolean split = c == '_' || c == '-' || c == '.';
      boolean hump =
          Chars.upper(c)
              && i > start
              && (Chars.lower(source.at(i - 1))
                  || (Chars.upper(source.at(i - 1))
                      && Chars.lower(source.at(i + 1))
                      && i + 1 < end));
      if ((split || hump) && !part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
      if (!split) {
        part.append(source.lower().charAt(i));
        flat.append(source.lower().charAt(i));
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    if (parts.isEmpty()) {
      return new Name(PLAIN, "", 0);
    }
    return new Name(judge(flat.toString(), parts), parts.getLast(), parts.size());
  }

  private static Naming judge(String flat, List<String> parts) {
    var last = parts.getLast();
    if (stamp(parts)) {
      return PLAIN;
    }
    if (last.equals("id") || flat.endsWith("clientid")) {
      boolean owned = parts.size() > 1 && (any(parts, ID_OWNERS) || service(parts));
      return owned || flat.endsWith("clientid") || flat.endsWith("accessid") ? KEY : PLAIN;
    }
    if (parts.size() > 1 && ENDINGS.contains(last)) {
      return PLAIN;
    }
    if (PASSWORDS.within(flat) || any(parts, PASSWORD_PARTS)) {
      return PASSWORD;
    }
    if (SECRETS.within(flat)) {
      return SECRET;
    }
    if (any(parts, KEY_PARTS) || flat.endsWith("key") || flat.endsWith("apikey")) {
      return KEY;
    }
    return Services.named(flat) || service(parts) ? KEY : PLAIN;
  }

  /// What mail servers write on a mail: `X-Google-Smtp-Source`, `Diagnostic-Code`.
  private static boolean stamp(List<String> parts) {
    return parts.size() > 1
        && (parts.getFirst().equals("diagnostic")
            || parts.getFirst().equals("dkim")
            || (parts.getFirst().equals("x") && STAMPING.contains(parts.get(1))));
  }

  // Loops, no streams: every word of every text comes by here.
  private static boolean any(List<String> parts, Set<String> words) {
    for (var part : parts) {
      if (words.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean service(List<String> parts) {
    for (var part : parts) {
      if (Services.named(part)) {
        return true;
      }
    }
    return false;
  }
}
