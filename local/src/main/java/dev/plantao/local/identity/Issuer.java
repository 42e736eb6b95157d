package dev.plantao.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.plantao.local.json.Json;
import dev.plantao.local.store.Shelf;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/// The local OIDC issuer: ID tokens as Cognito makes them, really signed.
public final class Issuer {
  public static final String AUDIENCE = "plantao-local";
  public static final String PATH = "/local/issuer";

  /// So long that a moved clock expires no token.
  private static final Duration LIFETIME = Duration.ofDays(5 * 365);

  private static final int KEY_BITS = 2048;
  private static final List<User> FROM_THE_START =
      List.of(
          User.customer("basic"),
          User.customer("regular"),
          User.customer("premium"),
          User.customer("nochat"),
          User.staff("agent"),
          User.staff("lead"),
          User.staff("admin"));

  private final Shelf users;
  private final Future<RSAKey> key;
  private final InstantSource clock;

  /// The issuer over its users.
  ///
  /// @param key may still be in the making
  public Issuer(Shelf users, Future<RSAKey> key, InstantSource clock) {
    this.users = users;
    this.key = key;
    this.clock = clock;
    FROM_THE_START.stream()
        .filter(user -> users.get(user.name()).isEmpty())
        .forEach(user -> users.put(user.name(), user.toJson()));
  }

  /// The signing key of this desk, made at the first start.
  public static RSAKey key(Shelf keys) {
    try {
      var kept = keys.get("rsa");
      if (kept.isPresent()) {
        return RSAKey.parse(Json.text(kept.get()));
      }
      var made =
          new RSAKeyGenerator(KEY_BITS)
              .keyID(UUID.randomUUID().toString())
              .algorithm(JWSAlgorithm.RS256)
              .generate();
      keys.put("rsa", Json.parse(made.toJSONString()));
      return made;
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("The signing key cannot be made or read", e);
    }
  }

  /// Adds a user, or replaces the one of that name.
  ///
  /// @throws IllegalArgumentException without a name
  public JsonNode add(JsonNode description) {
    var user = User.fromJson(description);
    if (user.name().isBlank()) {
      throw new IllegalArgumentException("A user needs a name.");
    }
    users.put(user.name(), user.toJson());
    return user.toJson();
  }

  /// A token of a user, if there is one of that name.
  ///
  /// @param issuer URL of this issuer, as the caller reaches it
  public Optional<String> token(String name, String issuer) {
    return token(name, issuer, "");
  }

  /// The same, with what the one who asked wants to find in it again; nothing if empty.
  public Optional<String> token(String name, String issuer, String nonce) {
    return users.get(name).map(User::fromJson).map(user -> sign(claims(user, issuer, nonce)));
  }

  public boolean knows(String name) {
    return users.get(name).isPresent();
  }

  /// Who can sign in: those from the start first, in their order.
  public JsonNode people() {
    var list = Json.array();
    FROM_THE_START.forEach(user -> users.get(user.name()).ifPresent(list::add));
    users.all().entrySet().stream()
        .filter(entry -> FROM_THE_START.stream().noneMatch(u -> u.name().equals(entry.getKey())))
        .forEach(entry -> list.add(entry.getValue()));
    return list;
  }

  public JsonNode keySet() {
    return Json.parse(new JWKSet(key()).toString());
  }

  public JsonNode discovery(String issuer) {
    var document =
        Json.object().put("issuer", issuer).put("jwks_uri", issuer + "/.well-known/jwks.json");
    document
        .put("authorization_endpoint", issuer + "/authorize")
        .put("token_endpoint", issuer + "/token")
        .put("end_session_endpoint", issuer + "/logout");
    document.putArray("response_types_supported").add("code").add("id_token");
    document.putArray("code_challenge_methods_supported").add("S256");
    document.putArray("subject_types_supported").add("public");
    document.putArray("id_token_signing_alg_values_supported").add("RS256");
    return document;
  }

  RSAKey key() {
    try {
      return key.get();
    } catch (Exception e) {
      throw new IllegalStateException("The signing key cannot be made or read", e);
    }
  }

  private JWTClaimsSet claims(User user, String issuer, String nonce) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(user.name())
            .jwtID(UUID.randomUUID().toString())
            .claim("token_use", "id")
            .claim("cognito:username", user.name())
            .claim("email", user.email())
            .claim("email_verified", user.emailVerified())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)));
    if (!nonce.isEmpty()) {
      claims.claim("nonce", nonce);
    }
    user.customer().ifPresent(customer -> claims.claim("custom:customer", customer));
    if (!user.groups().isEmpty()) {
      claims.claim("cognito:groups", user.groups());
    }
    return claims.build();
  }

  private String sign(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("A token cannot be signed", e);
    }
  }
}
