package dev.plantao.core.log;

import dev.plantao.core.conversation.Likely;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.likeness.Gist;
import dev.plantao.core.likeness.Likeness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whether a new case is one that is open already (DU-1). The lists of open cases say which look
/// alike, without a call for each; the log is asked about the likeliest only.
public final class Novelty {
  private final ConversationLog log;

  public Novelty(ConversationLog log) {
    this.log = log;
  }

  private record Candidate(OpenCases.Case open, Likeness likeness) {}

  /// The open case that the text looks like most; empty where it is a new one.
  public Optional<Likely> likely(Gist gist, List<OpenCases> lists) {
    return candidates(gist, lists).stream()
        .filter(candidate -> isOpen(candidate.open()))
        .findFirst()
        .map(found ->
            new Likely(found.open().id(), Text.of(String.join(", ", found.likeness().words()))));
  }

  private boolean isOpen(OpenCases.Case one) {
    return log.newest(one.id()).filter(entry -> !entry.after().closed()).isPresent();
  }

  /// Likeliest first; of two that are equally alike the newer.
  private static List<Candidate> candidates(Gist gist, List<OpenCases> lists) {
    return lists.stream()
        .flatMap(list -> list.cases().reversed().stream())
        .filter(OpenCases.Case::open)
        .flatMap(
            one -> Likeness.of(gist, one.signature()).map(how -> new Candidate(one, how)).stream())
        .sorted(Comparator.comparingDouble(candidate -> -candidate.likeness().score()))
        .toList();
  }

  /// Splits what was joined above.
  static List<String> words(Likely likely) {
    return List.of(likely.words().orEmpty().split(", ", -1));
  }
}
