package dev.plantao.core.report;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Patience;
import org.jspecify.annotations.Nullable;

/// Counts conversations. It goes by how far the log is counted, not by which entry it was told of:
/// told twice, late or out of order, it counts every entry once.
public final class Reporter {
  private static final int PAGE = 25;

  private final ConversationLog log;
  private final ReportStore store;
  private final Patience patience;

  /// @param patience with others who count the same conversation
  public Reporter(ConversationLog log, ReportStore store, Patience patience) {
    this.log = log;
    this.store = store;
    this.patience = patience;
  }

  public Edition edition() {
    return store.edition();
  }

  /// Counts a conversation up to its newest entry.
  ///
  /// @param edition read after everything that is to be counted was written. One read serves many
  ///   conversations: a rebuild that begins later finds their entries in the log
  public void count(ConversationId id, Edition edition) {
    edition.kept().forEach(each -> count(id, each));
  }

  /// Begins to count everything anew; until that is finished, reports come from what was counted
  /// before. What happens meanwhile is counted in both.
  public void begin() {
    store.edition(store.edition().begun());
  }

  /// Everything was counted anew: reports come from that.
  public void finish() {
    store.edition(store.edition().finished());
  }

  private void count(ConversationId id, int edition) {
    var counted = store.counted(edition, id);
    for (int lost = 0; ; ) {
      var reached = page(id, edition, counted);
      if (reached == counted) {
        return;
      }
      if (reached < 0) {
        if (!patience.again(++lost)) {
          throw new IllegalStateException(
              id + " is being counted by others; it is counted when its entry comes again");
        }
        counted = store.counted(edition, id);
      } else {
        counted = reached;
      }
    }
  }

  /// @return up to where it is counted now; negative if somebody else counted meanwhile
  private long page(ConversationId id, int edition, long counted) {
    // The entry counted last comes first: it carries the state that the next one follows.
    var entries = log.entries(id, Math.max(0, counted - 1), PAGE);
    var tally = new Tally();
    @Nullable Conversation state = null;
    var upTo = counted;
    for (var entry : entries) {
      if (entry.seq() > counted) {
        var more = new Tally().add(tally).add(Counting.of(state, entry));
        if (upTo > counted && more.cells().size() > ReportStore.MOST_CELLS) {
          break;
        }
        tally = more;
        upTo = entry.after().lastSeq();
      }
      state = entry.after();
    }
    return upTo == counted || store.add(edition, id, counted, upTo, tally) ? upTo : -1;
  }
}
