package dev.plantao.functions.bus;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.log.Entry;
import dev.plantao.core.outbox.Notices;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Rung;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An entry as events of the bus. What is added later is added: whoever listens ignores what it
/// does not know; anything else grows the schema's version.
public final class BusEvents {
  static final int SCHEMA_VERSION = 1;
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final boolean withTexts;

  /// @param withTexts whether messages, subjects and reasons go onto the bus too
  public BusEvents(boolean withTexts) {
    this.withTexts = withTexts;
  }

  /// The details of an entry's events, in order.
  public List<ObjectNode> of(Entry entry, Organisation organisation) {
    var details = new ArrayList<ObjectNode>();
    for (int i = 0; i < entry.events().size(); i++) {
      details.add(detail(entry.seq() + i, entry.events().get(i), entry.after(), organisation));
    }
    return details;
  }

  ObjectNode detail(long seq, Recorded recorded, Conversation after, Organisation organisation) {
    var event = recorded.event();
    var json =
        JSON.createObjectNode()
            .put("schemaVersion", SCHEMA_VERSION)
            .put("conversation", after.id().value())
            .put("seq", seq)
            .put("at", recorded.at().toString())
            .put("by", Names.of(recorded.by().role()))
            .put("type", Names.of(event))
            .put("origin", Names.of(after.intake().origin()))
            .put("severity", after.handling().severity().level())
            .put("status", Names.of(Status.of(after)));
    Names.put(json, "plan", after.terms().plan());
    Names.put(json, "customer", after.intake().requester().customer());
    Names.put(json, "team", after.handling().team());
    Names.put(json, "assignee", after.handling().assignee());
    var facts = json.putObject("facts");
    BusFacts.add(facts, event, recorded.at());
    addNotify(facts, event, after, organisation);
    if (withTexts) {
      BusTexts.add(json, event);
    }
    return json;
  }

  /// Whom the ladder wants told by the bus: whoever has a rule for it does the telling.
  private static void addNotify(
      ObjectNode facts, ConversationEvent event, Conversation after, Organisation organisation) {
    var recipients = Notices.of(event, after, organisation, Rung.Channel.BUS);
    if (recipients.isEmpty()) {
      return;
    }
    var all = facts.putArray("notify");
    for (var recipient : recipients) {
      var one = all.addObject().put("audience", Names.of(recipient.audience()));
      Names.put(one, "team", recipient.team());
      Names.put(one, "agent", recipient.agent());
    }
  }
}
