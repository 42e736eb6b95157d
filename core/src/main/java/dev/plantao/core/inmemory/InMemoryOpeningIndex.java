package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import dev.plantao.core.whatif.OpeningIndex;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The conversations of a log in memory, by when they were opened.
public final class InMemoryOpeningIndex implements OpeningIndex {
  private final InMemoryConversationLog log;

  public InMemoryOpeningIndex(InMemoryConversationLog log) {
    this.log = log;
  }

  @Override
  public Page<ConversationId> opened(Instant from, Instant to, @Nullable String cursor) {
    int start = cursor == null ? 0 : Integer.parseInt(cursor);
    var all =
        log.ids().stream()
            .filter(id -> !openedAt(id).isBefore(from) && openedAt(id).isBefore(to))
            .sorted(Comparator.comparing(this::openedAt).thenComparing(Comparator.naturalOrder()))
            .toList();
    int end = Math.min(all.size(), start + MOST);
    return new Page<>(all.subList(start, end), end < all.size() ? Integer.toString(end) : null);
  }

  private Instant openedAt(ConversationId id) {
    return log.newest(id).orElseThrow().after().intake().at();
  }
}
