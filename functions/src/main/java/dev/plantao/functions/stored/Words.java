package dev.plantao.functions.stored;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts of one entry, each with its own salt. The facts name them by number and by salted
/// digest: erasing a text with its salt leaves facts that still verify and tell nothing.
public final class Words {
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// A text as it is stored.
  ///
  /// @param salt Base64, empty where the text was erased
  public record Word(String salt, String text) {
    public static final Word ERASED = new Word("", "");

    /// Every word that was written has a salt.
    public boolean erased() {
      return salt.isEmpty();
    }

    boolean is(String other) {
      return !erased() && text.equals(other);
    }

    public String digest() {
      return Words.digest(salt, text);
    }
  }

  private final List<Word> words = new ArrayList<>();

  /// No texts yet.
  public Words() {}

  /// Texts that were read back.
  public Words(List<Word> read) {
    words.addAll(read);
  }

  public List<Word> all() {
    return List.copyOf(words);
  }

  /// The number of a text, the same for the same text; null for one that was erased.
  int add(@Nullable String text) {
    for (int i = 0; i < words.size(); i++) {
      var same = text == null ? words.get(i).erased() : words.get(i).is(text);
      if (same) {
        return i;
      }
    }
    if (text == null) {
      words.add(Word.ERASED);
      return words.size() - 1;
    }
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    words.add(new Word(Base64.getEncoder().encodeToString(salt), text));
    return words.size() - 1;
  }

  Word get(int number) {
    return words.get(number);
  }

  private static String digest(String salt, String text) {
    var bytes = (salt + ":" + text).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(bytes));
  }

  /// SHA-256, which every Java platform has.
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JVM has no SHA-256", impossible);
    }
  }
}
