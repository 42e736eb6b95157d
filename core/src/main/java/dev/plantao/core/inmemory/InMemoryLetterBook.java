package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.mail.LetterKind;
import dev.plantao.core.outbox.EffectBook;
import dev.plantao.core.people.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The book of letters, in memory.
public final class InMemoryLetterBook implements LetterBook {
  private static final long WINDOW = Duration.ofHours(1).toSeconds();

  /// A letter is its event's, whatever else is said of it; only a transcript stands beside that.
  private record Key(ConversationId conversation, long event, boolean transcript) {
    static Key of(LetterDue letter) {
      return new Key(letter.conversation(), letter.event(), letter.kind() == LetterKind.TRANSCRIPT);
    }
  }

  private record Budget(String of, long window) {}

  private final Map<Key, Instant> intended = new HashMap<>();
  private final Set<Key> refused = new HashSet<>();
  private final Set<Key> done = new HashSet<>();
  private final Map<String, ConversationId> sent = new HashMap<>();
  private final Map<Budget, Integer> used = new HashMap<>();
  private final Set<EmailAddress> stopped = new HashSet<>();

  @Override
  public synchronized Intent intend(LetterDue letter, Instant now) {
    if (done.contains(Key.of(letter))) {
      return Intent.DONE;
    }
    var again = refused.remove(Key.of(letter));
    var before = intended.get(Key.of(letter));
    if (before != null && !again && now.isBefore(before.plus(EffectBook.ATTEMPT))) {
      return Intent.UNDER_WAY;
    }
    intended.put(Key.of(letter), now);
    if (before == null) {
      return Intent.FIRST;
    }
    return again ? Intent.AGAIN : Intent.REPEATED;
  }

  @Override
  public synchronized void refused(LetterDue letter, Instant now) {
    refused.add(Key.of(letter));
  }

  @Override
  public synchronized void sent(LetterDue letter, String sentId, Instant now) {
    sent.put(sentId, letter.conversation());
    done.add(Key.of(letter));
  }

  @Override
  public synchronized void dropped(LetterDue letter, String why, Instant now) {
    done.add(Key.of(letter));
  }

  @Override
  public synchronized Optional<ConversationId> conversationOf(String sentId) {
    return Optional.ofNullable(sent.get(sentId));
  }

  @Override
  public synchronized boolean takeFromBudget(
      EmailAddress address, ConversationId conversation, Instant now) {
    return take(address.value(), PER_ADDRESS, now)
        && take(conversation.value(), PER_CONVERSATION, now);
  }

  @Override
  public synchronized boolean takeFromBudgetOf(String domain, Instant now) {
    return take("@" + domain, PER_DOMAIN, now);
  }

  private boolean take(String of, int most, Instant now) {
    var budget = new Budget(of, now.getEpochSecond() / WINDOW);
    int before = used.getOrDefault(budget, 0);
    if (before < most) {
      used.put(budget, before + 1);
    }
    return before < most;
  }

  @Override
  public synchronized boolean stopped(EmailAddress address) {
    return stopped.contains(address);
  }

  @Override
  public synchronized void stop(EmailAddress address, Instant now) {
    stopped.add(address);
  }
}
