package dev.plantao.core.incident;

import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.newCommand;

import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.conversation.Translated;
import dev.plantao.core.incident.Newsroom.Announcement;
import dev.plantao.core.people.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Incidents for tests; each id is new within one run.
public final class TestIncidents {
  private static final AtomicLong COUNTER = new AtomicLong();

  private TestIncidents() {}

  public static IncidentId newIncident() {
    return IncidentId.of(COUNTER.incrementAndGet() * 0x9E3779B97F4A7C15L);
  }

  public static Translated texts(String en, String pt, String de) {
    return new Translated(
        Map.of(Language.EN, Text.of(en), Language.PT_BR, Text.of(pt), Language.DE, Text.of(de)));
  }

  public static Announcement says(IncidentStage stage, String text) {
    return new Announcement(AGENT, newCommand(), null, stage, Translated.english(text));
  }

  /// An incident with its first update alone.
  public static Incident started(IncidentId id, Instant at) {
    var first =
        new IncidentUpdate(
            1,
            newCommand(),
            null,
            at,
            AGENT,
            IncidentStage.INVESTIGATING,
            texts("We are looking.", "Estamos olhando.", "Wir schauen nach."));
    return new Incident(
        id,
        texts("Webhooks delayed", "Webhooks atrasados", "Webhooks verspätet"),
        at,
        List.of(first));
  }

  public static Incident next(Incident before, IncidentStage stage, Instant at) {
    var number = before.newest().number() + 1;
    return before.with(
        new IncidentUpdate(
            number, newCommand(), null, at, AGENT, stage, Translated.english("Update " + number)));
  }
}
