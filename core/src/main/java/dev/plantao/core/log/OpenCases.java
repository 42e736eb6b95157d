package dev.plantao.core.log;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.people.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The open conversations of one customer or one address, and those that may still be reopened.
/// Written in the transaction that opens; what it says of a single conversation is a hint, the log
/// decides.
///
/// @param version grows with every change; 0 for a list that was never written
/// @param cases newest last, at most 100
public record OpenCases(Owner owner, long version, List<Case> cases) {
  public static final int MOST = 100;

  public OpenCases {
    cases = List.copyOf(cases);
  }

  /// Whose cases they are.
  public sealed interface Owner {
    record OfCustomer(CustomerId id) implements Owner {}

    record OfAddress(EmailAddress address) implements Owner {}
  }

  /// One of them.
  ///
  /// @param reopenUntil null while it is open; else the instant until which it may be reopened
  /// @param signature what it was opened about, without a word of it
  public record Case(ConversationId id, @Nullable Instant reopenUntil, Signature signature) {

    public Case(ConversationId id, @Nullable Instant reopenUntil) {
      this(id, reopenUntil, Signature.NONE);
    }

    public boolean open() {
      return reopenUntil == null;
    }

    /// What is known of it by its state alone.
    public static Case of(Conversation state) {
      return new Case(
          state.id(),
          switch (state.phase()) {
            case Phase.Closed closed -> closed.reopenUntil();
            case Phase.Open _, Phase.Waiting _ -> null;
          });
    }

    /// With what it was opened about.
    public Case about(Signature known) {
      return new Case(id, reopenUntil, known);
    }

    private Case known(Signature kept) {
      return kept.equals(Signature.NONE) ? this : about(kept);
    }
  }

  public static OpenCases none(Owner owner) {
    return new OpenCases(owner, 0, List.of());
  }

  /// Under whom a requester's conversations are listed.
  public static List<Owner> ownersOf(Requester requester) {
    var owners = new ArrayList<Owner>(2);
    if (requester.customer() != null) {
      owners.add(new Owner.OfCustomer(requester.customer()));
    }
    if (requester.address() != null) {
      owners.add(new Owner.OfAddress(requester.address()));
    }
    return owners;
  }

  /// With one more conversation, as its first entry opens it.
  public OpenCases with(Entry.Draft first, Signature signature) {
    return with(new Case(first.after().id(), null, signature), first.at());
  }

  /// With one more open conversation, and without those whose time to reopen is over. Beyond 100
  /// the oldest closed ones go first, then the oldest.
  public OpenCases with(ConversationId opened, Instant now) {
    return with(new Case(opened, null), now);
  }

  /// As above, with what the new one is about.
  public OpenCases with(Case opened, Instant now) {
    var kept = new ArrayList<Case>();
    for (var one : cases) {
      if (one.reopenUntil() == null || one.reopenUntil().isAfter(now)) {
        kept.add(one);
      }
    }
    while (kept.size() >= MOST) {
      var closed = kept.stream().filter(one -> one.reopenUntil() != null).findFirst();
      kept.remove(closed.orElse(kept.getFirst()));
    }
    kept.add(opened);
    return new OpenCases(owner, version + 1, kept);
  }

  /// With what is now known of one conversation; the same list where nothing changes. One that was
  /// forgotten and is open again comes back.
  public OpenCases marked(Case changed) {
    var all = new ArrayList<>(cases);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(changed.id())) {
        // A state does not say what the case was about; the list does not forget it.
        var wanted = changed.known(all.get(i).signature());
        var known = all.set(i, wanted);
        return known.equals(wanted) ? this : new OpenCases(owner, version + 1, all);
      }
    }
    if (changed.reopenUntil() != null || all.size() >= MOST) {
      return this;
    }
    all.add(changed);
    return new OpenCases(owner, version + 1, all);
  }
}
