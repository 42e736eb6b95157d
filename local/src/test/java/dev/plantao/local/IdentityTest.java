package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.plantao.local.json.Json;
import dev.plantao.local.toy.Seen;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Date;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IdentityTest {
  private final Desk desk = SharedDesk.DESK;

  @Test
  void a_token_is_text_or_json_as_the_caller_asks() {
    var text = SharedDesk.get("/local/token?as=basic");
    var json =
        SharedDesk.send(
            HttpRequest.newBuilder(URI.create(desk.baseUrl() + "/local/token?as=basic"))
                .header("Accept", "application/json"));

    assertThat(text.body()).startsWith("eyJ").doesNotContain("{");
    assertThat(Json.parse(json.body()).path("token").asString("")).startsWith("eyJ");
  }

  @Test
  void a_token_can_be_checked_against_the_published_keys() throws Exception {
    var discovery =
        Json.parse(SharedDesk.get("/local/issuer/.well-known/openid-configuration").body());
    var keys = JWKSet.parse(SharedDesk.get("/local/issuer/.well-known/jwks.json").body());
    var token = SignedJWT.parse(desk.token("basic"));
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

    assertThat(key.isPrivate()).isFalse();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(token.getJWTClaimsSet().getIssuer())
        .isEqualTo(discovery.path("issuer").asString(""));
  }

  @Test
  void a_customer_has_its_customer_and_no_group() {
    var claims = claims(desk.token("nochat"));

    assertThat(claims.path("custom:customer").asString("")).isEqualTo("nochat");
    assertThat(claims.path("email").asString("")).isEqualTo("nochat@example.com");
    assertThat(claims.path("email_verified").asString("")).isEqualTo("true");
    assertThat(claims.has("cognito:groups")).isFalse();
  }

  @Test
  void a_user_can_be_added() {
    var added =
        SharedDesk.post(
            "/local/users",
            "{\"name\": \"mia\", \"customer\": \"acme\", \"groups\": [\"x\", \"y\"], \"emailVerified\": false}");

    var claims = claims(desk.token("mia"));
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(claims.path("custom:customer").asString("")).isEqualTo("acme");
    assertThat(claims.path("cognito:groups").asString("")).isEqualTo("[x y]");
    assertThat(claims.path("email_verified").asString("")).isEqualTo("false");
  }

  @Test
  void the_customers_from_the_start_are_made_through_the_front_door() {
    assertThat(desk.baseUrl()).startsWith("http://127.0.0.1:");

    assertThat(Seen.by("customer", "\"plan\":\"premium\"")).isNotEmpty();
    assertThat(Seen.by("customer", "\"plan\":\"regular\",\"chatEnabled\":false"))
        .allSatisfy(body -> assertThat(body).contains("nochat@example.com"))
        .isNotEmpty();
  }

  @Test
  void an_unknown_user_gets_no_token() {
    assertThat(SharedDesk.get("/local/token?as=nobody").statusCode()).isEqualTo(400);
  }

  @Test
  void a_token_of_another_issuer_audience_or_time_is_refused() throws Exception {
    var good = SignedJWT.parse(desk.token("agent")).getJWTClaimsSet();
    var now = desk.clock().instant();

    assertThat(status(desk.token("agent"))).isEqualTo(200);
    assertThat(status(signedByAnother(good))).isEqualTo(401);
    assertThat(status(desk.token("agent").replaceFirst("^[^.]+", "eyJhbGciOiJub25lIn0")))
        .isEqualTo(401);
    assertThat(
            status(
                signedByAnother(
                    new JWTClaimsSet.Builder(good)
                        .expirationTime(Date.from(now.minusSeconds(1)))
                        .build())))
        .isEqualTo(401);
    assertThat(status("nonsense")).isEqualTo(401);
  }

  private static String signedByAnother(JWTClaimsSet claims) throws Exception {
    var key = new RSAKeyGenerator(2048).keyID("another").generate();
    var token =
        new SignedJWT(
            new com.nimbusds.jose.JWSHeader.Builder(com.nimbusds.jose.JWSAlgorithm.RS256)
                .keyID("another")
                .build(),
            claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private int status(String token) {
    return SharedDesk.send(echo(token)).statusCode();
  }

  private JsonNode claims(String token) {
    return Json.parse(SharedDesk.send(echo(token)).body())
        .path("event")
        .path("requestContext")
        .path("authorizer")
        .path("jwt")
        .path("claims");
  }

  private HttpRequest.Builder echo(String token) {
    return HttpRequest.newBuilder(URI.create(desk.baseUrl() + "/echo/1"))
        .header("Authorization", "Bearer " + token);
  }
}
