package dev.plantao.core.incident;

import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.desk.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The logs of all incidents, and the status page that is kept with them. Reads are strong.
public interface IncidentLog {

  /// The incident with all its updates.
  Optional<Incident> find(IncidentId id);

  /// Writes an incident's newest update and shows it on the status page, in one step.
  ///
  /// @param after the incident with that update at its end
  /// @return false where an update of this number stands already
  boolean append(Incident after);

  /// What the status page shows at this instant, latest start first; each with its newest updates.
  List<Incident> board(Instant now);

  /// All incidents ever, latest start first; each with its newest updates.
  Page<Incident> list(@Nullable String cursor, int limit);
}
