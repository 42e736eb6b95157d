package dev.plantao.core.whatif;

import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Commands;
import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The index of openings over a log of its own.
public abstract class OpeningIndexContract {
  private static final int MANY = 130;

  private ConversationLog log;
  private OpeningIndex index;

  protected abstract ConversationLog newLog();

  protected abstract OpeningIndex indexOf(ConversationLog log);

  @BeforeEach
  void anIndex() {
    log = newLog();
    index = indexOf(log);
  }

  private ConversationId opened(Instant at) {
    var one = Fixtures.aTicket().openedAt(at);
    var cases = OpenCases.ownersOf(one.opening().requester()).stream().map(log::openCases).toList();
    assertThat(log.open(one.draft(), cases)).isInstanceOf(ConversationLog.Appended.Written.class);
    return one.id();
  }

  private List<ConversationId> all(Instant from, Instant to) {
    var all = new ArrayList<ConversationId>();
    var cursor = Optional.<String>empty();
    do {
      var page = index.opened(from, to, cursor.orElse(null));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(OpeningIndex.MOST);
      all.addAll(page.items());
      cursor = Optional.ofNullable(page.next());
    } while (cursor.isPresent());
    return all;
  }

  @Test
  void the_first_instant_counts_and_the_last_does_not() {
    var id = opened(after("PT1H"));

    assertThat(all(after("PT1H"), after("PT1H0.001S"))).containsExactly(id);
    assertThat(all(after("PT0S"), after("PT1H"))).isEmpty();
    assertThat(all(after("PT1H0.001S"), after("P1D"))).isEmpty();
  }

  @Test
  void days_without_openings_are_passed_over() {
    var first = opened(after("PT1H"));
    var later = opened(after("P80D"));

    assertThat(all(after("-P50D"), after("P81D"))).containsExactly(first, later);
  }

  @Test
  void a_conversation_stands_in_it_once_however_long_it_gets() {
    var id = opened(after("PT1H"));
    var newest = log.newest(id).orElseThrow();
    if (ConversationDecider.decide(
            newest.after(), AGENT, Commands.reply(), Policy.DEFAULT, after("PT2H"))
        instanceof Decision.Accepted accepted) {
      log.append(
          newest,
          Entry.Draft.following(newest.after(), Fixtures.newCommand(), null, accepted.events()));
    }

    assertThat(all(after("PT0S"), after("P3D"))).containsExactly(id);
  }

  @Test
  void pages_together_hold_everything_once() {
    var wanted = new HashSet<ConversationId>();
    for (int i = 0; i < MANY; i++) {
      wanted.add(opened(after("P1D").plus(Duration.ofMinutes(i % 7))));
    }
    wanted.add(opened(after("P2D")));

    assertThat(all(after("P1D"), after("P3D"))).hasSize(MANY + 1).containsAll(wanted);
  }
}
