package dev.plantao.functions.stored;

import dev.plantao.core.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs a conversation's id for one purpose, so that a link or an address cannot be made up.
public final class Signer {
  private static final String ALGORITHM = "HmacSHA256";

  /// 80 bits: guessing by mail or by HTTP is hopeless, and an address stays short.
  private static final int LENGTH = 20;

  private final Supplier<byte[]> key;

  public Signer(Supplier<byte[]> key) {
    this.key = key;
  }

  /// What a signature is for; one made for another purpose does not count.
  public enum Purpose {
    REPLY,
    FEEDBACK,
    SOLUTION
  }

  /// `<id>.<signature>`.
  public String sign(Purpose purpose, ConversationId id) {
    return id.value() + "." + signature(purpose, id);
  }

  /// The id, if the signature is ours. Letter case does not count: mail systems change it.
  public Optional<ConversationId> verify(Purpose purpose, String signed) {
    int dot = signed.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    var given = signed.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ConversationId.parse(signed.substring(0, dot).toUpperCase(Locale.ROOT))
        .filter(id -> same(signature(purpose, id), given));
  }

  /// Names something of a conversation without telling which conversation it is.
  public String alias(Purpose purpose, ConversationId id) {
    return signature(purpose, id);
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(Purpose purpose, ConversationId id) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      var signed = mac.doFinal((purpose + ":" + id.value()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(signed).substring(0, LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM cannot sign", impossible);
    }
  }
}
