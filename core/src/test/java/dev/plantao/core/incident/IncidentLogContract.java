package dev.plantao.core.incident;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newId;
import static dev.plantao.core.incident.TestIncidents.newIncident;
import static dev.plantao.core.incident.TestIncidents.next;
import static dev.plantao.core.incident.TestIncidents.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Race;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Kind;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every log of incidents and every list of links promises. Each test takes new ones.
@Tag("PR-8")
public abstract class IncidentLogContract {
  private IncidentLog log;
  private IncidentLinks links;

  protected abstract void fresh();

  protected abstract IncidentLog log();

  protected abstract IncidentLinks links();

  @BeforeEach
  void empty() {
    fresh();
    log = log();
    links = links();
  }

  @Test
  void what_was_written_is_found_whole() {
    var first = started(newIncident(), NOW);
    var second = next(first, IncidentStage.IDENTIFIED, after("PT5M"));
    assertThat(log.append(first)).isTrue();
    assertThat(log.append(second)).isTrue();

    assertThat(log.find(first.id())).contains(second);
    assertThat(log.find(newIncident())).isEmpty();
  }

  @Test
  void a_number_is_written_once() {
    var first = started(newIncident(), NOW);
    assertThat(log.append(first)).isTrue();
    assertThat(log.append(started(first.id(), after("PT1M")))).isFalse();
    var second = next(first, IncidentStage.MONITORING, after("PT2M"));
    assertThat(log.append(second)).isTrue();
    assertThat(log.append(next(first, IncidentStage.RESOLVED, after("PT3M")))).isFalse();

    assertThat(log.find(first.id())).contains(second);
    assertThat(log.board(after("PT3M"))).containsExactly(second);
  }

  @Test
  void of_two_writers_exactly_one_wins() {
    for (int round = 0; round < 10; round++) {
      var first = started(newIncident(), NOW);
      log.append(first);
      var won =
          Race.of(4, _ -> () -> log.append(next(first, IncidentStage.IDENTIFIED, after("PT1M"))));
      assertThat(won).containsOnlyOnce(true);
    }
  }

  @Test
  void the_board_shows_what_goes_on_and_what_was_over_within_7_days() {
    var old = next(started(newIncident(), NOW), IncidentStage.RESOLVED, after("PT1H"));
    var going = started(newIncident(), after("PT2H"));
    var oldStart = started(old.id(), NOW);
    log.append(oldStart);
    log.append(going);
    assertThat(log.board(after("PT2H"))).containsExactly(going, oldStart);
    log.append(old);

    assertThat(log.board(after("PT2H"))).containsExactly(going, old);
    assertThat(log.board(after("PT168H59M59.999S"))).containsExactly(going, old);
    assertThat(log.board(after("PT169H"))).containsExactly(going);
    assertThat(log.list(null, 10).items()).containsExactly(going, old);
  }

  @Test
  void board_and_list_show_the_newest_20_updates_and_the_log_holds_all() {
    var incident = started(newIncident(), NOW);
    log.append(incident);
    for (int i = 1; i < 25; i++) {
      incident = next(incident, IncidentStage.IDENTIFIED, after("PT" + i + "M"));
      log.append(incident);
    }

    assertThat(log.find(incident.id())).contains(incident);
    assertThat(log.board(after("PT1H"))).containsExactly(incident.shortened());
    assertThat(log.list(null, 1).items()).containsExactly(incident.shortened());
    assertThat(incident.shortened().updates()).hasSize(20).endsWith(incident.newest());
  }

  @Test
  void all_incidents_are_listed_latest_first_page_by_page() {
    var all = new ArrayList<Incident>();
    for (int i = 0; i < 5; i++) {
      all.addFirst(started(newIncident(), after("PT" + i + "M")));
      log.append(all.getFirst());
    }
    var seen = new ArrayList<Incident>();
    var page = log.list(null, 2);
    seen.addAll(page.items());
    while (page.next() != null) {
      page = log.list(page.next(), 2);
      seen.addAll(page.items());
    }
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void linked_conversations_are_listed_once_each_page_by_page() {
    var incident = newIncident();
    var all = new TreeSet<ConversationId>();
    for (int i = 0; i < 7; i++) {
      var id = newId(Kind.TICKET);
      all.add(id);
      links.add(incident, id);
      links.add(incident, id);
    }
    links.add(newIncident(), newId(Kind.CHAT));
    var seen = new ArrayList<ConversationId>();
    var page = links.of(incident, null, 3);
    seen.addAll(page.items());
    while (page.next() != null) {
      page = links.of(incident, page.next(), 3);
      seen.addAll(page.items());
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    assertThat(links.of(newIncident(), null, 3).items()).isEmpty();
  }
}
