package dev.plantao.core.mail;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Likely;
import dev.plantao.core.conversation.Links;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.people.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which conversation a mail belongs to (ML-1 to ML-3).
final class Threading {
  private final ConversationLog log;

  Threading(ConversationLog log) {
    this.log = log;
  }

  /// Where a mail goes.
  sealed interface Place {
    /// To this conversation, which its sender may write to.
    record Join(Entry newest) implements Place {}

    /// Into a ticket of its own.
    record Open(Links links) implements Place {}
  }

  Place place(InboundMail mail, Instant now) {
    var from = mail.facts().from();
    @Nullable ConversationId closedLongAgo = null;
    @Nullable ConversationId anothers = null;
    @Nullable Likely likely = null;
    for (var id : mail.names()) {
      var first = log.newest(id).orElse(null);
      if (first == null || first.after().erased()) {
        continue;
      }
      var named = living(first);
      if (belongsTo(from, first.after()) && !belongsTo(from, named.after())) {
        // It goes on with somebody else of the same customer, whose ticket is not this sender's.
        likely = new Likely(named.after().id(), mail.facts().subject());
      } else if (!belongsTo(from, named.after())) {
        anothers = anothers == null ? id : anothers;
      } else if (takesMail(named.after(), now)) {
        return new Place.Join(named);
      } else {
        closedLongAgo = closedLongAgo == null ? id : closedLongAgo;
      }
    }
    var latest = latestOpen(from);
    if (latest.isPresent() && closedLongAgo == null) {
      return new Place.Join(latest.get());
    }
    return new Place.Open(new Links(closedLongAgo, anothers, likely));
  }

  /// Where a conversation goes on: itself, or what it was merged into (DU-2).
  private Entry living(Entry named) {
    var living = named;
    var into = living.after().related().mergedInto();
    while (into != null) {
      var gone = living.after().id();
      var next = into;
      living =
          log.newest(into)
              .orElseThrow(() -> new IllegalStateException(gone + " goes on in no log: " + next));
      into = living.after().related().mergedInto();
    }
    return living;
  }

  /// The conversation that an automatic mail answers, or a bounce reports about. A bounce comes
  /// from a mail server, so its address proves nothing and is not asked.
  Optional<Entry> named(InboundMail mail) {
    for (var id : mail.names()) {
      var named = log.newest(id);
      if (named.isPresent()
          && !named.get().after().erased()
          && (mail.failure() != null || belongsTo(mail.facts().from(), named.get().after()))) {
        return named;
      }
    }
    return Optional.empty();
  }

  /// The open conversation of this address that was opened last.
  private Optional<Entry> latestOpen(EmailAddress from) {
    List<OpenCases.Case> cases =
        new ArrayList<>(log.openCases(new OpenCases.Owner.OfAddress(from)).cases());
    Collections.reverse(cases);
    for (var one : cases) {
      if (one.reopenUntil() == null) {
        var newest = log.newest(one.id()).filter(entry -> !entry.after().closed());
        if (newest.isPresent()) {
          return newest;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean belongsTo(EmailAddress from, Conversation state) {
    return from.equals(state.intake().requester().address());
  }

  private static boolean takesMail(Conversation state, Instant now) {
    return switch (state.phase()) {
      case Phase.Open _, Phase.Waiting _ -> true;
      case Phase.Closed closed -> now.isBefore(closed.reopenUntil());
    };
  }
}
