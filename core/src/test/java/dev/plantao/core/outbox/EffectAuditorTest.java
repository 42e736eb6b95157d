package dev.plantao.core.outbox;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryEffectBook;
import dev.plantao.core.inmemory.InMemoryEffectIndex;
import dev.plantao.core.inmemory.InMemoryOutbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law-7")
class EffectAuditorTest {
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final InMemoryEffectIndex index = new InMemoryEffectIndex();
  private final InMemoryEffectBook book = new InMemoryEffectBook();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final List<ConversationId> failed = new ArrayList<>();
  private final EffectAuditor auditor =
      new EffectAuditor(index, log, book, outbox, (id, _) -> failed.add(id));

  @BeforeEach
  void listen() {
    log.onWritten(index::add);
  }

  private ConversationId emergency() {
    var one = Fixtures.aTicket().emergency().withAddress(Fixtures.newAddress());
    log.open(one.draft(), List.of());
    return one.id();
  }

  @Test
  void what_nobody_began_is_sent_on_once_more_two_minutes_later() {
    var id = emergency();

    assertThat(auditor.run(NOW.plusSeconds(60)).repaired()).isZero();
    assertThat(auditor.run(NOW.plusSeconds(121)).repaired()).isEqualTo(2);
    assertThat(outbox.drain()).extracting(Effect::conversation).containsExactly(id, id);
  }

  @Test
  void what_was_begun_is_left_to_its_queue() {
    var id = emergency();
    for (var effect : Effects.marked(log.entry(id, 1).orElseThrow())) {
      book.intend(effect, NOW);
    }

    assertThat(auditor.run(after("PT5M")).repaired()).isZero();
    assertThat(outbox.drain()).isEmpty();
  }

  @Test
  void off_for_hours_it_catches_up() {
    auditor.run(NOW.minusSeconds(60));
    emergency();

    assertThat(auditor.run(after("PT6H")).repaired()).isEqualTo(2);
    outbox.drain();
    assertThat(auditor.run(after("PT7H")).looked()).isZero();
  }
}
