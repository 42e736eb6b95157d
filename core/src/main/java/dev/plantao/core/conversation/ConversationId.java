package dev.plantao.core.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/// `T-` or `C-` and 12 characters of Crockford's base 32 (60 bits): short enough to be read out on
/// the phone, without the letters I, L, O, U that are misread.
public record ConversationId(String value) implements Comparable<ConversationId> {
  private static final Pattern FORM = Pattern.compile("[TC]-[0-9A-HJKMNP-TV-Z]{12}");
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;

  public ConversationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a conversation id: " + value);
    }
  }

  /// Reads what somebody typed; empty where it is no id.
  public static Optional<ConversationId> parse(String value) {
    return FORM.matcher(value).matches()
        ? Optional.of(new ConversationId(value))
        : Optional.empty();
  }

  /// The id made of the lowest 60 bits of a number that the caller drew or derived.
  public static ConversationId of(Kind kind, long bits) {
    var id = new StringBuilder(2 + LENGTH).append(kind.letter()).append('-');
    for (int i = LENGTH - 1; i >= 0; i--) {
      id.append(DIGITS.charAt((int) (bits >>> (5 * i)) & 31));
    }
    return new ConversationId(id.toString());
  }

  public Kind kind() {
    return value.charAt(0) == Kind.CHAT.letter() ? Kind.CHAT : Kind.TICKET;
  }

  @Override
  public int compareTo(ConversationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
