package dev.plantao.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The JWT authorizer of an HTTP API: checks a token, and hands its claims on as texts.
public final class JwtAuthorizer {
  private final Issuer issuer;
  private final InstantSource clock;

  public JwtAuthorizer(Issuer issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /// The claims of a good token, as a function gets them: lists as `[a b]`.
  ///
  /// @param authorization the header; `Bearer` may be left out, as API Gateway allows
  /// @param issuerUrl which the token must name
  public Optional<Map<String, String>> claims(@Nullable String authorization, String issuerUrl) {
    if (authorization == null) {
      return Optional.empty();
    }
    try {
      var token = SignedJWT.parse(authorization.replaceFirst("(?i)^bearer +", ""));
      var claims = token.getJWTClaimsSet();
      return signed(token) && valid(claims, issuerUrl)
          ? Optional.of(texts(claims))
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private boolean signed(SignedJWT token) throws JOSEException {
    var key = issuer.key();
    return token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
        && key.getKeyID().equals(token.getHeader().getKeyID())
        && token.verify(new RSASSAVerifier(key.toRSAPublicKey()));
  }

  private boolean valid(JWTClaimsSet claims, String issuerUrl) {
    var now = clock.instant();
    var expires = claims.getExpirationTime();
    var notBefore = claims.getNotBeforeTime();
    return issuerUrl.equals(claims.getIssuer())
        && claims.getAudience().contains(Issuer.AUDIENCE)
        && expires != null
        && now.isBefore(expires.toInstant())
        && (notBefore == null || !now.isBefore(notBefore.toInstant()));
  }

  private static Map<String, String> texts(JWTClaimsSet claims) {
    var texts = new LinkedHashMap<String, String>();
    claims.toJSONObject().forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
        : String.valueOf(value);
  }
}
