package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationEvent.TookOver;
import dev.plantao.core.conversation.Likely;
import dev.plantao.core.conversation.Related;
import dev.plantao.core.sla.PromiseKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How conversations hang together, as JSON.
final class RelatedView {

  private RelatedView() {}

  /// For support.
  static ObjectNode links(Related related) {
    var json = Json.object();
    if (related.likely() != null) {
      json.set("likely", likely(related.likely()));
    }
    if (related.splitFrom() != null) {
      json.put("splitFrom", related.splitFrom().value());
    }
    if (related.mergedInto() != null) {
      json.put("mergedInto", related.mergedInto().value());
    }
    var merged = json.putArray("merged");
    related.absorbed().forEach(one -> merged.add(one.id().value()));
    var splits = json.putArray("splits");
    related
        .splits()
        .forEach(one ->
            splits.addObject().put("message", one.seq()).put("conversation", one.to().value()));
    return json;
  }

  static ObjectNode likely(Likely likely) {
    var json = Json.object().put("conversation", likely.conversation().value());
    return json.put("words", likely.words().orEmpty());
  }

  static void tookOver(ObjectNode json, TookOver event, boolean forStaff) {
    json.put("type", "merged").put("from", event.from().value());
    if (forStaff) {
      var inherited = json.putArray("inherited");
      add(inherited, PromiseKind.FIRST_RESPONSE, event.firstResponse());
      add(inherited, PromiseKind.RESOLUTION, event.resolution());
    }
  }

  private static void add(ArrayNode to, PromiseKind kind, TookOver.Inherited inherited) {
    if (!inherited.ahead().isZero()) {
      var one = to.addObject().put("promise", ConversationView.label(kind));
      one.put("ahead", inherited.ahead().toString());
      due(one, inherited);
    }
  }

  private static void due(ObjectNode json, TookOver.Inherited inherited) {
    if (inherited.due() != null) {
      json.put("due", inherited.due().toString());
    }
  }
}
