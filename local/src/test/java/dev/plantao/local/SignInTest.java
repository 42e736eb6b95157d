package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.plantao.local.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Authorization code with PKCE; verifier and challenge are those of RFC 7636, appendix B.
class SignInTest {
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private final String url = SharedDesk.DESK.baseUrl();
  private final String page = url + "/desk/";

  @Test
  void a_code_is_good_once_for_tokens_with_the_nonce_and_a_refresh() throws Exception {
    var code = code(choose(page, "agent"));
    var tokens = redeem(code, VERIFIER);
    var claims = SignedJWT.parse(tokens.path("id_token").asString("")).getJWTClaimsSet();

    assertThat(claims.getSubject()).isEqualTo("agent");
    assertThat(claims.getClaim("nonce")).isEqualTo("n-1");
    assertThat(claims.getIssuer()).isEqualTo(url + "/local/issuer");
    assertThat(redeem(code, VERIFIER).path("error").asString("")).isEqualTo("invalid_grant");
    var again =
        post(
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asString("")));
    assertThat(again.path("id_token").asString("")).startsWith("eyJ");
  }

  @Test
  void a_code_is_worth_nothing_without_its_verifier() {
    var code = code(choose(page, "agent"));

    assertThat(redeem(code, VERIFIER + "x").has("id_token")).isFalse();
  }

  @Test
  void no_code_is_handed_to_a_page_elsewhere() {
    var answer = choose("https://evil.example/", "agent");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void nobody_unknown_signs_in() {
    assertThat(choose(page, "nobody").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> choose(String redirect, String user) {
    var query =
        form(
            Map.of(
                "response_type", "code",
                "client_id", "plantao-local",
                "redirect_uri", redirect,
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256",
                "user", user));
    return SharedDesk.send(
        HttpRequest.newBuilder(URI.create(url + "/local/issuer/choose?" + query)));
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    var location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location).contains("state=s-1");
    return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
  }

  private JsonNode redeem(String code, String verifier) {
    return post(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", page,
            "code_verifier", verifier));
  }

  private JsonNode post(Map<String, String> form) {
    return Json.parse(
        SharedDesk.send(
                HttpRequest.newBuilder(URI.create(url + "/local/issuer/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(form))))
            .body());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
