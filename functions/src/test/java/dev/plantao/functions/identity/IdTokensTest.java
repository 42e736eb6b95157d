package dev.plantao.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tokens against an issuer's published keys, over HTTP as the socket fetches them.
@Tag("CH-1")
class IdTokensTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final RSAKey KEY = key("one");
  private static final RSAKey NEXT = key("two");
  private static final RSAKey STRANGE = key("one");

  private final AtomicInteger fetches = new AtomicInteger();
  private final HttpServer server = server();
  private final String issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/pool";
  private final IdTokens tokens = new IdTokens(issuer, "desk", IssuerKeys.of(issuer), () -> NOW);
  private volatile List<RSAKey> published = List.of(KEY);

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpServer server() {
    try {
      var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.createContext(
          "/pool/.well-known/jwks.json",
          exchange -> {
            fetches.incrementAndGet();
            var keys = new JWKSet(List.copyOf(published)).toString();
            var body = keys.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      made.start();
      return made;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("desk")
        .subject("ana")
        .claim("cognito:groups", List.of("agent", "lead"))
        .claim("email_verified", true)
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plus(Duration.ofHours(1))));
  }

  private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build();
    return signed(header, claims, new RSASSASigner(by));
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    var token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  @Test
  void a_good_token_gives_its_claims_as_the_gateway_hands_them_on() throws JOSEException {
    var given = tokens.claims(signed(claims().build(), KEY)).orElseThrow();
    assertThat(given).containsEntry("sub", "ana").containsEntry("cognito:groups", "[agent lead]");
    assertThat(given).containsEntry("email_verified", "true");
    assertThat(given).containsEntry("exp", Long.toString(NOW.plusSeconds(3600).getEpochSecond()));
  }

  @Test
  void keys_are_fetched_once_for_many_tokens() throws JOSEException {
    for (int i = 0; i < 50; i++) {
      assertThat(tokens.claims(signed(claims().build(), KEY))).isPresent();
    }
    assertThat(fetches).hasValue(1);
  }

  @Test
  void a_rotated_key_is_fetched_when_a_token_names_it_and_the_old_one_is_good_while_published()
      throws JOSEException {
    assertThat(tokens.claims(signed(claims().build(), KEY))).isPresent();
    published = List.of(KEY, NEXT);
    assertThat(tokens.claims(signed(claims().build(), NEXT))).isPresent();
    assertThat(tokens.claims(signed(claims().build(), KEY))).isPresent();
    assertThat(fetches).hasValue(2);
  }

  @Test
  void strangers_who_name_unknown_keys_do_not_make_it_fetch_each_time() throws JOSEException {
    assertThat(tokens.claims(signed(claims().build(), KEY))).isPresent();
    for (int i = 0; i < 20; i++) {
      var token = signed(claims().build(), new RSAKey.Builder(NEXT).keyID("unknown-" + i).build());
      assertThat(refused(token)).as("%s", i).isTrue();
    }
    assertThat(fetches.get()).isLessThan(4);
    assertThat(tokens.claims(signed(claims().build(), KEY))).isPresent();
  }

  /// Whether it is not let in, for whatever reason.
  private boolean refused(String token) {
    try {
      return tokens.claims(token).isEmpty();
    } catch (IllegalStateException keysCannotBeHad) {
      return true;
    }
  }

  @Test
  void a_key_of_the_same_name_that_is_not_the_issuers_signs_nothing() throws JOSEException {
    assertThat(tokens.claims(signed(claims().build(), STRANGE))).isEmpty();
  }

  @Test
  void no_other_algorithm_counts() throws JOSEException {
    assertThat(refused(new PlainJWT(claims().build()).serialize())).isTrue();
    for (var algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
      var header = new JWSHeader.Builder(algorithm).keyID("one").build();
      assertThat(refused(signed(header, claims().build(), new RSASSASigner(KEY)))).isTrue();
    }
  }

  @Test
  void the_public_key_is_no_shared_secret() throws JOSEException {
    RSAPublicKey publicKey = KEY.toRSAPublicKey();
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build();
    assertThat(refused(signed(header, claims().build(), new MACSigner(publicKey.getEncoded()))))
        .isTrue();
  }

  @Test
  void a_key_that_a_token_brings_along_is_not_looked_at() throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("brought")
            .jwk(STRANGE.toPublicJWK())
            .type(JOSEObjectType.JWT)
            .build();
    assertThat(refused(signed(header, claims().build(), new RSASSASigner(STRANGE)))).isTrue();
  }

  @Test
  void a_changed_claim_breaks_the_signature_and_none_is_no_signature() throws JOSEException {
    var parts = signed(claims().build(), KEY).split("\\.", -1);
    var forged = claims().subject("bruno").build().toString();
    var payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(forged.getBytes(StandardCharsets.UTF_8));
    assertThat(refused(parts[0] + "." + payload + "." + parts[2])).isTrue();
    var none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(refused(none + "." + payload + ".")).isTrue();
    assertThat(refused(parts[0] + "." + parts[1] + ".")).isTrue();
    assertThat(refused("nonsense")).isTrue();
    assertThat(refused("a.b.c")).isTrue();
  }

  @Test
  void another_issuer_another_audience_or_no_subject_is_refused() throws JOSEException {
    assertThat(refused(signed(claims().issuer(issuer + "2").build(), KEY))).isTrue();
    assertThat(refused(signed(claims().audience("other").build(), KEY))).isTrue();
    assertThat(refused(signed(claims().subject(null).build(), KEY))).isTrue();
  }

  @Test
  void what_expired_or_never_expires_is_refused() throws JOSEException {
    var minuteAgo = Date.from(NOW.minusSeconds(61));
    var secondAgo = Date.from(NOW.minusSeconds(1));
    assertThat(refused(signed(claims().expirationTime(minuteAgo).build(), KEY))).isTrue();
    assertThat(refused(signed(claims().expirationTime(secondAgo).build(), KEY))).isFalse();
    assertThat(refused(signed(claims().expirationTime(null).build(), KEY))).isTrue();
    assertThat(refused(signed(claims().notBeforeTime(Date.from(NOW.plusSeconds(90))).build(), KEY)))
        .isTrue();
  }

  @Test
  void with_no_keys_to_be_had_nobody_is_let_in() throws JOSEException {
    server.stop(0);
    var token = signed(claims().build(), KEY);
    assertThatThrownBy(() -> tokens.claims(token)).isInstanceOf(IllegalStateException.class);
  }
}
