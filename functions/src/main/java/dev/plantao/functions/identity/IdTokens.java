package dev.plantao.functions.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// ID tokens of the issuer, verified as the gateway of the HTTP API verifies them: RS256 alone, the
/// issuer's own keys, its name, our audience, not expired.
public final class IdTokens {
  /// Far longer than any token of the issuer; what is longer is not even read.
  private static final int LONGEST = 16 * 1024;

  /// Clocks of issuer and desk may differ so much, in seconds.
  private static final int SKEW = 60;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /// @param issuer which a token must name
  /// @param audience whom it must be meant for
  public IdTokens(
      String issuer, String audience, JWKSource<SecurityContext> keys, InstantSource clock) {
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    var wanted = new JWTClaimsSet.Builder().issuer(issuer).build();
    var verifier = new Claims(audience, wanted, clock);
    verifier.setMaxClockSkew(SKEW);
    processor.setJWTClaimsSetVerifier(verifier);
  }

  /// The claims of a good token, as the gateway hands them on: lists as `[a b]`.
  ///
  /// @throws IllegalStateException where the issuer's keys cannot be had: nobody knows whether the
  ///   token is good
  public Optional<Map<String, String>> claims(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(texts(processor.process(token, null)));
    } catch (RateLimitReachedException oneUnknownKeyTooMany) {
      return Optional.empty();
    } catch (KeySourceException unreachable) {
      throw new IllegalStateException("the issuer's keys cannot be had", unreachable);
    } catch (ParseException | BadJOSEException | JOSEException bad) {
      return Optional.empty();
    }
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

  /// The library's rules, by the desk's clock.
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    Claims(String audience, JWTClaimsSet wanted, InstantSource clock) {
      super(audience, wanted, Set.of("sub", "exp", "iss", "aud"));
      this.clock = clock;
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
