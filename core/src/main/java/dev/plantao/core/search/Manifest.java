package dev.plantao.core.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which postings a document has, so that they can be changed and removed exactly.
///
/// @param document the id of a conversation, a solution, or an article with its language
/// @param place where its postings stand
/// @param version of this manifest, 0 if it was never stored
/// @param stamp of the newest whole replacement; 0 where documents only grow
/// @param source the conversation behind a solution; empty otherwise
/// @param terms at most [#MOST_TERMS]
/// @param gone terms whose postings may still stand
/// @param pending work that was begun and not ended: entries by number
public record Manifest(
    String document,
    String place,
    long version,
    long stamp,
    String source,
    SortedMap<Term, Integer> terms,
    SortedSet<Term> gone,
    SortedSet<Long> pending) {
  /// A conversation's most telling terms; more would cost at every write and find little.
  public static final int MOST_TERMS = 192;

  public Manifest {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
    pending = Collections.unmodifiableSortedSet(new TreeSet<>(pending));
  }

  public static Manifest none(String document, String place, String source) {
    return new Manifest(
        document, place, 0, 0, source, new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
  }

  public Realm realm() {
    return document.startsWith("T-") || document.startsWith("C-") ? Realm.STAFF : Realm.PUBLIC;
  }

  /// With more terms. Order and repetition do not matter: a term keeps its greatest weight, and of
  /// all terms the weightiest stay.
  Manifest with(Map<Term, Integer> more) {
    return replaced(merged(terms, more), stamp);
  }

  /// With these terms alone, unless a newer replacement came before.
  Manifest replaced(Map<Term, Integer> all, long newStamp) {
    if (newStamp < stamp) {
      return this;
    }
    var goes = new TreeSet<>(gone);
    goes.addAll(terms.keySet());
    goes.removeAll(all.keySet());
    return new Manifest(
        document, place, version, newStamp, source, new TreeMap<>(all), goes, pending);
  }

  static SortedMap<Term, Integer> merged(Map<Term, Integer> some, Map<Term, Integer> more) {
    var all = new HashMap<>(some);
    more.forEach((term, weight) -> all.merge(term, weight, Math::max));
    return weightiest(all, MOST_TERMS);
  }

  /// Deterministic: terms of one weight are told apart by their hash.
  public static SortedMap<Term, Integer> weightiest(Map<Term, Integer> terms, int most) {
    var kept = new TreeMap<Term, Integer>();
    terms.entrySet().stream()
        .sorted(
            Map.Entry.<Term, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return kept;
  }

  Manifest begun(long work) {
    var all = new TreeSet<>(pending);
    all.add(work);
    return new Manifest(document, place, version, stamp, source, terms, gone, all);
  }

  /// The last one out knows that nothing of what went still stands.
  Manifest ended(long work) {
    var left = new TreeSet<>(pending);
    left.remove(work);
    var still = left.isEmpty() ? new TreeSet<Term>() : gone;
    return new Manifest(document, place, version, stamp, source, terms, still, left);
  }

  /// Whether the next one has the same postings to show.
  boolean sameTerms(Manifest next) {
    return Objects.equals(terms, next.terms) && stamp == next.stamp;
  }

  public Manifest atVersion(long to) {
    return new Manifest(document, place, to, stamp, source, terms, gone, pending);
  }

  /// The posting of a term that this document has.
  Posting posting(Term term) {
    return new Posting(realm(), term, place, terms.getOrDefault(term, 0));
  }

  /// How these terms should stand: those it has, and those it has not.
  Postings postings(Set<Term> touched) {
    var put = new ArrayList<Posting>();
    var delete = new ArrayList<Posting>();
    for (var term : touched) {
      (terms.containsKey(term) ? put : delete).add(posting(term));
    }
    return new Postings(put, delete);
  }

  /// What is to be written and removed.
  public record Postings(List<Posting> put, List<Posting> delete) {
    public Postings {
      put = List.copyOf(put);
      delete = List.copyOf(delete);
    }
  }
}
