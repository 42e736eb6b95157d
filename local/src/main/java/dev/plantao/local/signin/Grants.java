package dev.plantao.local.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Codes and refresh tokens that were given out, and what they are good for.
final class Grants {
  /// As long as RFC 6749 recommends at most, section 4.1.2.
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

  private static final int TOKEN_BYTES = 24;

  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  /// Who signed in, and what the one who redeems the code must know.
  ///
  /// @param challenge of PKCE, method S256
  record Grant(String user, String redirectUri, String challenge, String nonce, Instant until) {}

  Grants(InstantSource clock) {
    this.clock = clock;
  }

  String code(String user, String redirectUri, String challenge, String nonce) {
    var code = text();
    var until = clock.instant().plus(CODE_LIFETIME);
    codes.put(code, new Grant(user, redirectUri, challenge, nonce, until));
    return code;
  }

  /// What a code was given for; once, and only to whom knows the verifier.
  Optional<Grant> redeem(String code, String redirectUri, String verifier) {
    return Optional.ofNullable(codes.remove(code))
        .filter(grant -> clock.instant().isBefore(grant.until()))
        .filter(grant -> grant.redirectUri().equals(redirectUri))
        .filter(grant -> grant.challenge().equals(challenge(verifier)));
  }

  String refreshToken(String user) {
    var token = text();
    refreshTokens.put(token, user);
    return token;
  }

  Optional<String> userOf(String refreshToken) {
    return Optional.ofNullable(refreshTokens.get(refreshToken));
  }

  private static String challenge(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
