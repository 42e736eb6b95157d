package dev.plantao.functions.search;

import dev.plantao.core.search.Term;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Terms as keyed hashes: the index outlives the words, so it must not tell them.
final class HashedTerms {
  private static final String ALGORITHM = "HmacSHA256";

  /// People use the same words again and again.
  private static final int REMEMBERED = 20_000;

  private final Map<String, Term> known = new ConcurrentHashMap<>();
  private final Supplier<byte[]> key;

  HashedTerms(Supplier<byte[]> key) {
    this.key = key;
  }

  /// @param kind keeps words apart from what is no word
  Term of(String kind, String value) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent("search " + kind + ":" + value, this::hashed);
  }

  private Term hashed(String named) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      var bytes = mac.doFinal(named.getBytes(StandardCharsets.UTF_8));
      return new Term(ByteBuffer.wrap(bytes).getLong());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM cannot hash", impossible);
    }
  }
}
