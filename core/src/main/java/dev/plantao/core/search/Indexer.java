package dev.plantao.core.search;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Patience;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the index. An entry indexed twice, late or out of order leaves the same index, and so does
/// indexing everything anew.
///
/// A manifest names a posting before it is written and until it is removed, and work that was begun
/// stays noted there until it is done: whatever crashes in between, its repeat finishes it.
public final class Indexer {
  /// Stands for a rebuilding among the work that is pending; entries count from 1.
  private static final long REBUILDING = 0;

  private static final int PAGE = 100;

  private final SearchIndex index;
  private final Analysis analysis;
  private final ConversationLog log;
  private final SolutionIds solutions;
  private final Patience patience;

  public Indexer(
      SearchIndex index,
      Analysis analysis,
      ConversationLog log,
      SolutionIds solutions,
      Patience patience) {
    this.index = index;
    this.analysis = analysis;
    this.log = log;
    this.solutions = solutions;
    this.patience = patience;
  }

  /// Indexes one entry.
  public void index(ConversationId id, long seq) {
    log.entry(id, seq).ifPresent(this::index);
  }

  private void index(Entry entry) {
    var empty = conversation(entry);
    var terms = Passages.terms(entry, analysis);
    if (!terms.isEmpty()) {
      update(empty, entry.seq(), false, manifest -> manifest.with(terms));
    }
    Solution.in(entry).ifPresent(solution -> index(entry, solution, false));
  }

  private void index(Entry entry, Solution solution, boolean anew) {
    var terms = solution.published() ? solutionTerms(entry, solution) : Map.<Term, Integer>of();
    update(solution(entry), entry.seq(), anew, known -> known.replaced(terms, entry.seq()));
  }

  private Map<Term, Integer> solutionTerms(Entry entry, Solution solution) {
    var language = entry.after().handling().language();
    return analysis.terms(List.of(new Passage(Field.SUMMARY, solution.summary(), language)));
  }

  private static Manifest conversation(Entry entry) {
    var id = entry.after().id().value();
    return Manifest.none(id, Places.conversation(entry.after()), "");
  }

  private Manifest solution(Entry entry) {
    var id = entry.after().id();
    var solution = solutions.of(id);
    var language = entry.after().handling().language();
    return Manifest.none(solution, Places.help(language, solution), id.value());
  }

  /// Makes the index of a conversation match its whole log.
  ///
  /// @param anew write all of it, so that postings that were lost come back too
  public void rebuild(ConversationId id, boolean anew) {
    for (int lost = 0; goOn(lost); lost++) {
      // Read before the log: an entry that is indexed meanwhile makes the storing fail.
      var known = index.manifest(id.value());
      var read = read(id);
      if (read == null) {
        return;
      }
      var before = known.orElse(read.empty());
      var next = before.replaced(read.terms(), 0);
      var whole = anew || !before.pending().isEmpty();
      if ((before.version() > 0 && !whole && before.sameTerms(next)) || rewritten(before, next)) {
        if (read.resolved() != null) {
          var entry = read.resolved();
          Solution.in(entry).ifPresent(solution -> index(entry, solution, anew));
        }
        return;
      }
    }
    throw contended(id.value());
  }

  private boolean rewritten(Manifest before, Manifest next) {
    var begun = next.begun(REBUILDING);
    if (!index.store(begun)) {
      return false;
    }
    var touched = changed(before, next);
    touched.addAll(next.terms().keySet());
    finish(begun.atVersion(begun.version() + 1), REBUILDING, touched);
    return true;
  }

  /// What a whole log says.
  ///
  /// @param resolved the newest entry that says something about a solution
  private record Whole(Manifest empty, Map<Term, Integer> terms, @Nullable Entry resolved) {}

  private @Nullable Whole read(ConversationId id) {
    @Nullable Whole whole = null;
    long after = 0;
    var page = log.entries(id, after, PAGE);
    while (!page.isEmpty()) {
      for (var entry : page) {
        var before = whole == null ? new Whole(conversation(entry), Map.of(), null) : whole;
        whole =
            new Whole(
                before.empty(),
                Manifest.merged(before.terms(), Passages.terms(entry, analysis)),
                Solution.in(entry).isPresent() ? entry : before.resolved());
        after = entry.after().lastSeq();
      }
      page = log.entries(id, after, PAGE);
    }
    return whole;
  }

  /// Replaces a document whole: an article in one of its languages.
  ///
  /// @param stamp of this version of it; an older one never replaces a newer
  /// @param anew write all of it, whatever should stand already
  public void replace(
      String document, String place, long stamp, Map<Term, Integer> terms, boolean anew) {
    if (terms.isEmpty() && index.manifest(document).isEmpty()) {
      return;
    }
    update(Manifest.none(document, place, ""), stamp, anew, known -> known.replaced(terms, stamp));
  }

  /// Removes all that the index holds of a conversation, its solution too.
  public void remove(ConversationId id) {
    remove(id.value());
    remove(solutions.of(id));
  }

  private void remove(String document) {
    for (int lost = 0; goOn(lost); lost++) {
      var manifest = index.manifest(document).orElse(null);
      if (manifest == null) {
        return;
      }
      var touched = new TreeSet<>(manifest.terms().keySet());
      touched.addAll(manifest.gone());
      index.write(manifest.replaced(Map.of(), manifest.stamp()).postings(touched));
      if (index.forget(manifest)) {
        return;
      }
    }
    throw contended(document);
  }

  private void update(Manifest empty, long work, boolean anew, UnaryOperator<Manifest> change) {
    for (int lost = 0; goOn(lost); lost++) {
      var known = index.manifest(empty.document()).orElse(empty);
      var next = change.apply(known);
      var whole = anew || known.pending().contains(work);
      if (known.version() > 0 && !whole && known.sameTerms(next)) {
        return;
      }
      var touched = changed(known, next);
      if (whole) {
        touched.addAll(next.terms().keySet());
      }
      var begun = touched.isEmpty() ? next.ended(work) : next.begun(work);
      if (index.store(begun)) {
        if (!touched.isEmpty()) {
          finish(begun.atVersion(begun.version() + 1), work, touched);
        }
        return;
      }
    }
    throw contended(empty.document());
  }

  private static Set<Term> changed(Manifest known, Manifest next) {
    var changed = new TreeSet<>(next.gone());
    next.terms()
        .forEach((term, weight) -> {
          if (!weight.equals(known.terms().get(term))) {
            changed.add(term);
          }
        });
    return changed;
  }

  /// Writes until the manifest was the same before and after: whoever writes last has seen what all
  /// others meant.
  private void finish(Manifest stored, long work, Set<Term> touched) {
    var manifest = stored;
    for (int lost = 0; goOn(lost); lost++) {
      index.write(manifest.postings(touched));
      if (index.store(manifest.ended(work))) {
        return;
      }
      manifest = index.manifest(stored.document()).orElse(null);
      if (manifest == null) {
        // Erased meanwhile: nothing of it may stay.
        index.write(stored.replaced(Map.of(), stored.stamp()).postings(touched));
        return;
      }
      touched.addAll(manifest.gone());
    }
    throw contended(stored.document());
  }

  private boolean goOn(int lost) {
    return lost == 0 || patience.again(lost);
  }

  private static IllegalStateException contended(String document) {
    return new IllegalStateException("others index " + document + " too; it is tried again");
  }
}
