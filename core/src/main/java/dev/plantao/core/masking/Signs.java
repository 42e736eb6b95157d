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
              microsoft365 o365 windows10 windows11 ps5 s3 ec2 http2 http/2 ipv4 ipv6 b2b b2c
              base64 1password keepass lastpass bitwarden whatsapp github gitlab wordpress
              javascript paypal facebook instagram linkedin youtube icloud argon2 argon2i argon2id
              bcrypt scrypt pbkdf2 sha512 sha-512 sha384 sha3 sha-1 md4 blake2 blake3 aes256
              aes-256 aes128 rsa2048 rsa4096 ed25519 rc4 ntlmv2 caching_sha2_password
              mysql_native_password scram-sha-256 base32 utf8 latin1 iso8859-1 totp u2f fido2
              webauthn oauth1 saml2 saml tls1.2 tls1.3 ssl3 wpa wpa-psk wpa2-psk p12 pkcs12 pkcs8
              x509 x.509 h2 mysql8 log4j b64 7zip 7-zip i18n mp3 mp4 3d 4g 5g web2 web3
              hmac-sha256 hs256 rs256 es256 cloud9 rfc822 tlsv1.2 tlsv1.3 latin-1 rsa-sha256
              aes256-gcm iso-8859-1 utf-16 html5 css3 mpeg4 h264 x86 x64 arm64 win32 win64
              outlook.com hotmail.com
              """));

  private Signs() {}
}
