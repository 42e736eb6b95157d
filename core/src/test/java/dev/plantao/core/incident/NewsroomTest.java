package dev.plantao.core.incident;

import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.keyOf;
import static dev.plantao.core.Fixtures.newCommand;
import static dev.plantao.core.incident.TestIncidents.newIncident;
import static dev.plantao.core.incident.TestIncidents.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Race;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Translated;
import dev.plantao.core.incident.Newsroom.Announcement;
import dev.plantao.core.inmemory.InMemoryIncidents;
import dev.plantao.core.log.Patience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PR-8")
class NewsroomTest {
  private static final Translated TITLE = Translated.english("Webhooks delayed");

  private final InMemoryIncidents log = new InMemoryIncidents();
  private final Newsroom newsroom = new Newsroom(log);
  private final IncidentId id = newIncident();

  private Published open() {
    return newsroom.open(id, TITLE, says(IncidentStage.INVESTIGATING, "We look."), NOW);
  }

  private Published update(Announcement next, String at) {
    return newsroom.update(id, next, after(at), Patience.OF_A_PERSON);
  }

  private Incident incident() {
    return log.find(id).orElseThrow();
  }

  @Test
  void an_incident_goes_from_stage_to_stage_until_it_is_over() {
    assertThat(open()).isInstanceOf(Published.Done.class);
    for (var stage :
        new IncidentStage[] {
          IncidentStage.IDENTIFIED, IncidentStage.MONITORING, IncidentStage.INVESTIGATING
        }) {
      assertThat(update(says(stage, "Still."), "PT1M")).isInstanceOf(Published.Done.class);
      assertThat(incident().ongoing()).isTrue();
    }
    update(says(IncidentStage.RESOLVED, "Over."), "PT2M");

    assertThat(incident().resolvedAt()).isEqualTo(after("PT2M"));
    assertThat(update(says(IncidentStage.IDENTIFIED, "Again."), "PT3M"))
        .isEqualTo(new Published.Over(after("PT2M")));
    assertThat(incident().updates()).hasSize(5);
  }

  @Test
  void its_instants_never_run_backwards_and_what_is_unknown_is_not_found() {
    assertThat(update(says(IncidentStage.IDENTIFIED, "Who?"), "PT1M"))
        .isEqualTo(new Published.NotFound());
    open();
    update(says(IncidentStage.IDENTIFIED, "Late."), "PT5M");
    update(says(IncidentStage.MONITORING, "Later, with a slow clock."), "PT4M");

    assertThat(incident().newest().at()).isEqualTo(after("PT5M"));
  }

  @Test
  void the_same_key_and_body_is_one_update_and_another_body_is_refused() {
    open();
    var first =
        new Announcement(
            AGENT, new CommandId("k-1"), keyOf("key", "body"), IncidentStage.IDENTIFIED, TITLE);
    var other =
        new Announcement(
            AGENT, new CommandId("k-2"), keyOf("key", "other"), IncidentStage.RESOLVED, TITLE);
    update(first, "PT1M");
    update(says(IncidentStage.RESOLVED, "Over."), "PT2M");

    assertThat(update(first, "PT3M")).isInstanceOf(Published.Done.class);
    assertThat(update(other, "PT3M")).isEqualTo(new Published.KeyReused());
    assertThat(incident().updates()).hasSize(3);
  }

  @Test
  void an_opening_that_is_repeated_meets_itself() {
    var first =
        new Announcement(AGENT, newCommand(), keyOf("k", "b"), IncidentStage.INVESTIGATING, TITLE);
    newsroom.open(id, TITLE, first, NOW);
    assertThat(newsroom.open(id, TITLE, first, after("PT1M")))
        .isEqualTo(new Published.Done(incident()));
    assertThat(open()).isEqualTo(new Published.Contended());
    assertThat(incident().startedAt()).isEqualTo(NOW);
  }

  @Test
  void updates_at_the_same_instant_all_stand_in_some_order() {
    open();
    Race.of(
        4,
        runner ->
            () ->
                newsroom.update(
                    id, says(IncidentStage.IDENTIFIED, "By " + runner), NOW, lost -> lost < 100));
    assertThat(incident().updates()).hasSize(5);
    assertThat(incident().updates().stream().map(IncidentUpdate::number))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void there_is_an_end_to_one_incidents_updates() {
    open();
    for (int i = 1; i < Incident.MOST_UPDATES; i++) {
      update(says(IncidentStage.IDENTIFIED, "Still."), "PT1M");
    }
    assertThat(update(says(IncidentStage.IDENTIFIED, "One more."), "PT1M"))
        .isEqualTo(new Published.Full(Incident.MOST_UPDATES));
  }
}
