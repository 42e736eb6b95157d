package dev.plantao.core.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/// A page of the on-call: its conversation and the number of the event that began it, as
/// `P-T-7K2M9QX4PB1D-2`.
public record PageId(ConversationId conversation, long seq) {
  private static final Pattern FORM = Pattern.compile("P-([TC]-[0-9A-Z]{12})-([1-9][0-9]{0,8})");

  public static Optional<PageId> parse(String value) {
    var parts = FORM.matcher(value);
    return parts.matches()
        ? ConversationId.parse(parts.group(1))
            .map(id -> new PageId(id, Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  public String value() {
    return "P-" + conversation.value() + "-" + seq;
  }

  @Override
  public String toString() {
    return value();
  }
}
