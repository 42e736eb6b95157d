package dev.plantao.core.masking;

import static java.util.Map.entry;

import java.util.Map;

/// What is written alike in all languages.
final class Signs {
  static final Map<Sense, String> WORDS =
      Map.ofEntries(
          entry(Sense.IS, "= == => -> - – — : :- → ➜ ⇒"),
          entry(Sense.JOINS, "& / +"),
          entry(Sense.AND, "&"),
          entry(
              Sense.ORDINARY,
              """
              360dialog 2fa mfa oauth2 oauth2.0 sha256 sha-256 sha1 md5 wpa2 wpa3 utf-8 office365
              microsoft365 o365 windows10 windows11 ps5 s3 ec2 http2 http/2 ipv4 ipv6 b2b b2c base64
              1password keepass lastpass bitwarden whatsapp github gitlab wordpress javascript
              paypal facebook instagram linkedin youtube icloud
              """));

  private Signs() {}
}
