package dev.plantao.core.staffing;

import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newWord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.people.AgentId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What all absences promise. All tests can share one table.
@Tag("SV-2")
public abstract class AbsencesContract {
  private final AgentId ana = new AgentId(newWord("ana"));
  private final AgentId bruno = new AgentId(newWord("bruno"));

  protected abstract Absences absences();

  private Map<AgentId, java.time.Instant> away() {
    var away = new java.util.HashMap<>(absences().away());
    away.keySet().retainAll(java.util.Set.of(ana, bruno));
    return away;
  }

  @Test
  void everybody_is_there_until_they_say_that_they_leave() {
    assertThat(away()).isEmpty();
    absences().leave(ana, after("PT1H"));
    absences().leave(bruno, after("PT2H"));
    assertThat(away()).isEqualTo(Map.of(ana, after("PT1H"), bruno, after("PT2H")));
  }

  @Test
  void whoever_comes_back_is_there_and_coming_back_twice_changes_nothing() {
    absences().leave(ana, after("PT1H"));
    absences().comeBack(ana);
    absences().comeBack(ana);
    assertThat(away()).isEmpty();
  }

  @Test
  void leaving_twice_is_leaving_once() {
    absences().leave(ana, after("PT1H"));
    absences().leave(ana, after("PT3H"));
    assertThat(away()).isEqualTo(Map.of(ana, after("PT1H")));
  }
}
