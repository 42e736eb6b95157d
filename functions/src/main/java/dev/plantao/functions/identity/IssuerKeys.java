package dev.plantao.functions.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/// The issuer's public keys: fetched when first needed, kept, and fetched anew when a token names
/// one that is not among them, though not at every stranger's whim.
public final class IssuerKeys {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(3);

  /// A set of keys is a few kilobytes.
  private static final int LARGEST = 64 * 1024;

  /// A key that the issuer withdraws is good for so long at most.
  private static final Duration KEPT = Duration.ofMinutes(15);

  /// How long a caller waits for another one's fetch.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Unknown keys make at most one fetch in so long, and one more.
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

  /// With the issuer out of reach, the keys last seen stay good for so long.
  private static final Duration OUTAGE = Duration.ofHours(4);

  private IssuerKeys() {}

  /// The keys of one issuer.
  ///
  /// @param issuer its keys are at `/.well-known/jwks.json` below it, as Cognito has it
  public static JWKSource<SecurityContext> of(String issuer) {
    try {
      var retriever =
          new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST);
      retriever.setDisconnectsAfterUse(true);
      return JWKSourceBuilder.<SecurityContext>create(
              URI.create(issuer + "/.well-known/jwks.json").toURL(), retriever)
          .cache(KEPT.toMillis(), PATIENCE.toMillis())
          .refreshAheadCache(false)
          .rateLimited(BETWEEN_FETCHES.toMillis())
          .retrying(true)
          .outageTolerant(OUTAGE.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("the issuer is no URL", e);
    }
  }
}
