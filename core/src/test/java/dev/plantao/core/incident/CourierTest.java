package dev.plantao.core.incident;

import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newCommand;
import static dev.plantao.core.incident.TestIncidents.newIncident;
import static dev.plantao.core.incident.TestIncidents.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationEvent.IncidentUpdated;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryIncidents;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// News on their way to hundreds of conversations, with all that queues and functions may do.
@Tag("PR-8")
class CourierTest {
  private static final List<Language> THREE = List.of(Language.EN, Language.PT_BR, Language.DE);

  private final InMemoryIncidents incidents = new InMemoryIncidents();
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final Conversations conversations =
      new Conversations(log, new FixedPolicies(Policy.DEFAULT));
  private final List<Errand> queue = new ArrayList<>();
  private final Courier courier =
      new Courier(incidents, incidents, conversations, queue::addAll, Patience.OF_A_PERSON);
  private final Newsroom newsroom = new Newsroom(incidents);
  private final IncidentId incident = newIncident();

  /// What the outbox does.
  CourierTest() {
    incidents.onWritten(one -> queue.add(new Errand.Spread(one.id(), null)));
    log.onWritten(entry -> queue.addAll(Errand.of(entry)));
  }

  private void start() {
    var first = TestIncidents.started(incident, NOW);
    assertThat(incidents.append(first)).isTrue();
  }

  private void update(IncidentStage stage, Instant at) {
    newsroom.update(incident, says(stage, "News."), at, Patience.OF_A_PERSON);
  }

  private ConversationId opened(Language language) {
    var one = aTicket().language(language);
    log.open(one.draft(), List.of());
    return one.id();
  }

  private void handle(ConversationId id, ConversationCommand command, Instant at) {
    var all = new Request.Reach.All();
    conversations.handle(
        id, new Request(newCommand(), AGENT, all, null, null, command, at), Patience.OF_A_PERSON);
  }

  private long link(ConversationId id, Instant at) {
    var known = incidents.find(incident).orElseThrow().knownWhenLinked();
    handle(id, new ConversationCommand.LinkIncident(incident, known), at);
    return known;
  }

  private List<IncidentUpdated> told(ConversationId id) {
    return log.entries(id, 0, 200).stream()
        .flatMap((Entry entry) -> entry.events().stream())
        .map(recorded -> recorded.event())
        .filter(IncidentUpdated.class::isInstance)
        .map(IncidentUpdated.class::cast)
        .toList();
  }

  private void runAll(Instant now) {
    while (!queue.isEmpty()) {
      courier.run(queue.removeFirst(), now);
    }
  }

  @Test
  void an_update_reaches_hundreds_of_conversations_each_once_in_its_language() {
    start();
    var linked = new ArrayList<ConversationId>();
    for (int i = 0; i < 450; i++) {
      linked.add(opened(THREE.get(i % 3)));
      link(linked.getLast(), after("PT1M"));
    }
    runAll(after("PT2M"));

    for (int i = 0; i < linked.size(); i++) {
      var words = List.of("We are looking.", "Estamos olhando.", "Wir schauen nach.");
      assertThat(told(linked.get(i)).stream().map(one -> one.text().orEmpty()))
          .containsExactly(words.get(i % 3));
    }
  }

  @Test
  void run_again_from_the_start_nothing_is_told_twice() {
    start();
    var one = opened(Language.EN);
    link(one, after("PT1M"));
    update(IncidentStage.RESOLVED, after("PT2M"));
    var errands = List.copyOf(queue);
    runAll(after("PT3M"));
    queue.addAll(errands.reversed());
    runAll(after("PT4M"));

    assertThat(told(one).stream().map(IncidentUpdated::number)).containsExactly(1L, 2L);
  }

  @Test
  void linked_later_it_is_told_how_things_stand_and_once_it_is_over_nothing() {
    start();
    update(IncidentStage.IDENTIFIED, after("PT1M"));
    update(IncidentStage.MONITORING, after("PT2M"));
    var late = opened(Language.EN);
    link(late, after("PT3M"));
    runAll(after("PT4M"));
    assertThat(told(late).stream().map(IncidentUpdated::number)).containsExactly(3L);
    update(IncidentStage.RESOLVED, after("PT5M"));
    var tooLate = opened(Language.EN);
    link(tooLate, after("PT6M"));
    runAll(after("PT7M"));

    assertThat(told(late).stream().map(IncidentUpdated::number)).containsExactly(3L, 4L);
    assertThat(told(tooLate)).isEmpty();
    assertThat(log.newest(tooLate).orElseThrow().after().partOf()).contains(incident);
  }

  @Test
  void who_is_unlinked_hears_no_more() {
    start();
    var one = opened(Language.EN);
    link(one, after("PT1M"));
    runAll(after("PT2M"));
    handle(one, new ConversationCommand.UnlinkIncident(), after("PT3M"));
    update(IncidentStage.RESOLVED, after("PT4M"));
    runAll(after("PT5M"));

    assertThat(told(one)).hasSize(1);
  }

  @Test
  void an_incident_without_a_log_is_a_fault_that_is_told() {
    var lost = new Errand.Tell(newIncident(), List.of(opened(Language.EN)));
    assertThatThrownBy(() -> courier.run(lost, NOW)).hasMessageContaining(lost.incident().value());
  }

  @Test
  void whatever_crashes_repeats_or_comes_in_another_order_each_is_told_each_update_once() {
    for (long seed = 1; seed <= 5; seed++) {
      new Storm(new Random(seed), newStage()).blow("seed " + seed);
    }
  }

  private CourierTest newStage() {
    return new CourierTest();
  }

  /// Links, updates and errands in any order. An errand may crash before, after or in the middle,
  /// and may be delivered again long after it was done.
  private record Storm(RandomGenerator random, CourierTest on) {

    void blow(String described) {
      on.start();
      Map<ConversationId, Long> known = new LinkedHashMap<>();
      for (int step = 0; step < 600; step++) {
        var now = after("PT" + step + "S");
        switch (random.nextInt(12)) {
          case 0, 1, 2, 3 -> {
            var id = on.opened(RandomHistory.pick(random, Language.values()));
            known.put(id, on.link(id, now));
          }
          case 4 -> {
            if (random.nextInt(4) == 0 && count() < 9) {
              on.update(IncidentStage.IDENTIFIED, now);
            }
          }
          default -> deliver(now);
        }
      }
      on.update(IncidentStage.RESOLVED, after("PT10M"));
      while (!on.queue.isEmpty()) {
        deliver(after("PT11M"));
      }
      assertThat(known).as(described).hasSizeGreaterThan(100);
      long newest = count();
      known.forEach((id, before) ->
          assertThat(on.told(id).stream().map(IncidentUpdated::number))
              .as(described + " " + id)
              .containsExactlyElementsOf(
                  LongStream.rangeClosed(before + 1, newest).boxed().toList()));
    }

    private long count() {
      return on.incidents.find(on.incident).orElseThrow().newest().number();
    }

    private void deliver(Instant now) {
      if (on.queue.isEmpty()) {
        return;
      }
      var errand = on.queue.remove(random.nextInt(on.queue.size()));
      switch (random.nextInt(5)) {
        // Crashed before it began: delivered again.
        case 0 -> on.queue.add(errand);
        // Crashed after it was done, or was delivered twice.
        case 1 -> {
          on.courier.run(errand, now);
          on.queue.add(errand);
        }
        // Crashed in the middle.
        case 2 -> {
          if (errand instanceof Errand.Tell tell) {
            int half = tell.conversations().size() / 2;
            var some = tell.conversations().subList(0, half);
            on.courier.run(new Errand.Tell(tell.incident(), some), now);
          }
          on.queue.add(errand);
        }
        default -> on.courier.run(errand, now);
      }
    }
  }
}
