package dev.plantao.core.timing;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConnections;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryDeskLists;
import dev.plantao.core.inmemory.InMemoryNearTimers;
import dev.plantao.core.inmemory.InMemorySchedules;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.policy.Policy;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The use cases over the in-memory adapters. Nothing runs by itself: whoever tests says when the
/// keeper, the alarms and the auditor do.
final class TestDesk {
  final InMemoryConversationLog log = new InMemoryConversationLog();
  final InMemoryDeskLists lists = new InMemoryDeskLists();
  final InMemorySchedules schedules = new InMemorySchedules();
  final InMemoryNearTimers timers = new InMemoryNearTimers();
  final FixedPolicies policies = new FixedPolicies(Policy.DEFAULT);
  final Conversations conversations = new Conversations(log, policies);
  final Keeper keeper = new Keeper(log, lists, schedules, timers);
  final InMemoryConnections marks = new InMemoryConnections();
  final Waker waker = new Waker(conversations, marks, keeper, Patience.OF_A_PERSON);
  final Set<ConversationId> failed = new HashSet<>();
  final Auditor auditor = auditor(over -> over);

  /// An auditor that sees the log through something.
  Auditor auditor(UnaryOperator<ConversationLog> through) {
    var seen = through.apply(log);
    var asks = new Waker(new Conversations(seen, policies), marks, keeper, Patience.OF_A_PERSON);
    return new Auditor(log, seen, lists, schedules, asks, keeper, (id, _) -> failed.add(id));
  }

  ConversationId opened(CaseBuilder one) {
    var openings = new Openings(log, policies);
    var outcome =
        openings.open(
            one.opening(),
            one.opener(),
            Fixtures.newCommand(),
            null,
            one.openedAt(),
            Patience.OF_A_PERSON);
    if (outcome instanceof Outcome.Done) {
      return one.id();
    }
    throw new AssertionError(outcome);
  }

  Outcome handle(ConversationId id, Actor by, ConversationCommand command, Instant at) {
    var all = new Request.Reach.All();
    return conversations.handle(
        id,
        new Request(Fixtures.newCommand(), by, all, null, null, command, at),
        Patience.OF_A_PERSON);
  }

  Conversation state(ConversationId id) {
    return log.newest(id).orElseThrow().after();
  }
}
