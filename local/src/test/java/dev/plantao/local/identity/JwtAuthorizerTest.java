package dev.plantao.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class JwtAuthorizerTest {
  private static final String URL = "http://127.0.0.1:8080/local/issuer";
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Store store = Store.open(Optional.empty());
  private final Issuer issuer =
      new Issuer(
          store.shelf("users"),
          CompletableFuture.completedFuture(Issuer.key(store.shelf("keys"))),
          InstantSource.fixed(NOW));

  @Test
  void a_good_token_gives_its_claims() {
    assertThat(claimsAt(NOW, URL)).isPresent();
  }

  @Test
  void a_token_is_good_for_almost_five_years() {
    assertThat(claimsAt(NOW.plus(Duration.ofDays(5 * 365 - 1)), URL)).isPresent();
    assertThat(claimsAt(NOW.plus(Duration.ofDays(5 * 365)), URL)).isEmpty();
  }

  @Test
  void a_token_of_another_issuer_is_refused() {
    assertThat(claimsAt(NOW, URL + "/other")).isEmpty();
  }

  private Optional<?> claimsAt(Instant now, String issuerUrl) {
    var token = issuer.token("agent", URL).orElseThrow();
    return new JwtAuthorizer(issuer, InstantSource.fixed(now)).claims("Bearer " + token, issuerUrl);
  }
}
