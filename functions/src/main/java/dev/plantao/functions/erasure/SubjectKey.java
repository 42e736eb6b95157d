package dev.plantao.functions.erasure;

import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names people by what nobody can turn back without the desk's key: what is on record of an
/// erasure finds them again after a restore, and tells nothing.
public final class SubjectKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final Supplier<byte[]> key;

  /// Keys of one desk.
  ///
  /// @param key the desk's own; the purpose keeps these apart from what else is made with it
  public SubjectKey(Supplier<byte[]> key) {
    this.key = key;
  }

  public String of(EmailAddress address) {
    return hash("ERASE:address:" + address.value());
  }

  public String of(CustomerId customer) {
    return hash("ERASE:customer:" + customer.value());
  }

  /// Tells whether two requests are the same, and not what they say.
  public String ofRequest(String digest) {
    return hash("ERASE:request:" + digest);
  }

  private String hash(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM cannot sign", impossible);
    }
  }
}
