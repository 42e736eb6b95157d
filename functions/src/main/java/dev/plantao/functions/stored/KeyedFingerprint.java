package dev.plantao.functions.stored;

import dev.plantao.core.masking.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Prints of secrets, made with the desk's own key: agents see that two masked keys are the same,
/// and nobody without the key can try guesses. The key is read when the first secret is found.
public final class KeyedFingerprint implements Fingerprint {
  private static final String ALGORITHM = "HmacSHA256";

  /// 24 bits tell the keys of one conversation apart, and are far too few to find a key by.
  private static final int LENGTH = 6;

  /// Signatures of links are made with the same key, of texts that begin otherwise.
  private static final String PURPOSE = "MASK:";

  private final Supplier<byte[]> key;

  public KeyedFingerprint(Supplier<byte[]> key) {
    this.key = key;
  }

  @Override
  public String of(String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      var print = mac.doFinal((PURPOSE + secret).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(print).substring(0, LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM cannot sign", impossible);
    }
  }
}
