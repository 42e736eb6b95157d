package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import dev.plantao.core.log.ConversationLog;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Lists as `{items, next?}`.
final class Lists {

  private Lists() {}

  static <T> Answer answer(Page<T> page, Function<T, ObjectNode> view) {
    var json = Json.object();
    var items = json.putArray("items");
    page.items().forEach(item -> items.add(view.apply(item)));
    if (page.next() != null) {
      json.put("next", Bookmark.of(page.next()));
    }
    return Answer.ok(json);
  }

  /// A part of a timeline; `next` is the number to ask on after. Goes on until it has something to
  /// show: a run of notes that the reader may not see is no reason for an empty page.
  static Answer timeline(ConversationLog log, ConversationId id, Call call, TimelineView view) {
    var json = Json.object();
    var items = json.putArray("items");
    int limit = call.limit();
    long seen = call.after();
    var entries = log.entries(id, seen, limit);
    while (!entries.isEmpty() && items.size() < limit) {
      for (var entry : entries) {
        for (var item : view.items(entry, seen)) {
          if (items.size() == limit) {
            return Answer.ok(json.put("next", Long.toString(seen)));
          }
          items.add(item);
          seen = item.path("seq").asLong();
        }
        seen = entry.after().lastSeq();
      }
      entries = log.entries(id, seen, limit);
    }
    return Answer.ok(entries.isEmpty() ? json : json.put("next", Long.toString(seen)));
  }
}
