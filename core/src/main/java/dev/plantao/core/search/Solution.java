package dev.plantao.core.search;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.log.Entry;
import java.util.Optional;

/// What an entry says about a conversation's solution.
///
/// @param summary empty where it was reopened: what did not help is no solution
/// @param published whether others may see it
public record Solution(Text summary, boolean published) {
  private static final Solution WITHDRAWN = new Solution(Text.of(""), false);

  /// The last word of an entry on the matter; empty where it says nothing.
  public static Optional<Solution> in(Entry entry) {
    Optional<Solution> last = Optional.empty();
    for (var recorded : entry.events()) {
      if (recorded.event() instanceof ConversationEvent.Resolved resolved) {
        var summary = resolved.summary().body();
        last = Optional.of(new Solution(summary, resolved.publish() && !summary.erased()));
      } else if (recorded.event() instanceof ConversationEvent.Reopened) {
        last = Optional.of(WITHDRAWN);
      }
    }
    return last;
  }

  /// The first line, cut to what fits a list: solutions have no title of their own, and a subject
  /// is the customer's.
  public String title() {
    var line = summary.orEmpty().strip().lines().findFirst().orElse("").strip();
    if (line.codePointCount(0, line.length()) <= TITLE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, TITLE - 1)).strip() + "…";
  }

  private static final int TITLE = 100;
}
