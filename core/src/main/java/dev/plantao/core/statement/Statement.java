package dev.plantao.core.statement;

import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Entry;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.List;

/// All promises of one conversation, added up to the newest entry of its log.
///
/// @param upTo instant of the newest event
/// @param lastSeq its number
/// @param digest of the newest entry: who holds it can prove which log this was made from
public record Statement(
    ConversationId id,
    Instant openedAt,
    Instant upTo,
    long lastSeq,
    String digest,
    Account firstResponse,
    Account resolution) {

  /// Replays the whole log.
  ///
  /// @param entries all of them, from the first on
  public static Statement of(List<Entry> entries) {
    var first = entries.getFirst().events().getFirst();
    var state = ConversationEvolution.opened(entries.getFirst().after().id(), first);
    var firstResponse = new Bookkeeper(PromiseKind.FIRST_RESPONSE, state);
    var resolution = new Bookkeeper(PromiseKind.RESOLUTION, state);
    var later = entries.stream().flatMap(entry -> entry.events().stream()).skip(1).toList();
    for (var recorded : later) {
      state = ConversationEvolution.evolve(state, recorded);
      firstResponse.book(recorded.event(), state);
      resolution.book(recorded.event(), state);
    }
    return new Statement(
        state.id(),
        first.at(),
        state.updatedAt(),
        state.lastSeq(),
        entries.getLast().digest(),
        firstResponse.account(state),
        resolution.account(state));
  }

  public Account account(PromiseKind promise) {
    return switch (promise) {
      case FIRST_RESPONSE -> firstResponse;
      case RESOLUTION -> resolution;
    };
  }
}
