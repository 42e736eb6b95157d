package dev.plantao.core.search;

import dev.plantao.core.search.Analysis.Sought;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ranks documents by the words they share with a query, after BM25: a rare word tells more than a
/// frequent one, and the second mention of a word less than the first.
///
/// How rare a word is follows from the length of its list as it was read: no counters, which would
/// cost a write per posting. Lists end at [SearchIndex#LONGEST]; a document found by one word is
/// then looked up by its manifest for the others.
final class Ranking {
  /// Stands for the number of documents; only the order of hits depends on it, and hardly.
  private static final double DOCUMENTS = 20_000;

  private static final double SATURATION = 4;

  /// A word found only in its misspelt form tells less.
  private static final double MISSPELT = 0.6;

  /// How many of the best are looked up by manifest where a list was cut.
  private static final int LOOKED_UP = 60;

  /// One word of the query and the documents that have it.
  private record Found(Set<Term> terms, Map<String, Integer> weights, boolean cut, double factor) {
    double score(int weight) {
      int frequency = weights.size();
      var rarity = Math.log(1 + (DOCUMENTS - frequency + 0.5) / (frequency + 0.5));
      return factor * Math.max(rarity, 0.1) * weight / (weight + SATURATION);
    }
  }

  private final SearchIndex index;
  private final Realm realm;
  private final String from;
  private final String to;

  Ranking(SearchIndex index, Realm realm, String from, String to) {
    this.index = index;
    this.realm = realm;
    this.from = from;
    this.to = to;
  }

  /// The best, best first; of equals the one of the last place.
  ///
  /// @param required terms that every hit must have
  /// @param share of the query's words, 0 to 1, that a hit must have at least
  List<Hit> best(List<Sought> words, Collection<Term> required, double share, int limit) {
    var found = new ArrayList<Found>();
    for (var word : words) {
      found.add(find(word));
    }
    var musts = required.stream().map(term -> read(Set.of(term), 1)).toList();
    var places = new HashSet<String>();
    found.forEach(f -> places.addAll(f.weights().keySet()));
    // Whose list is short is met in full, however frequent the words are.
    musts.forEach(f -> places.addAll(f.weights().keySet()));
    // Of what must hold alone the newest are wanted anyway; of words the best.
    var anyCut = Stream.concat(found.stream(), musts.stream()).anyMatch(Found::cut);
    var known =
        anyCut && !found.isEmpty() && realm == Realm.STAFF
            ? lookedUp(places, found, musts)
            : Map.<String, Manifest>of();
    var hits = new ArrayList<Hit>();
    for (var place : places) {
      var manifest = known.get(place);
      if (musts.stream().allMatch(must -> weight(must, place, manifest) > 0)) {
        var hit = hit(place, found, manifest, share);
        if (hit != null) {
          hits.add(hit);
        }
      }
    }
    hits.sort(Comparator.comparingDouble(Hit::score).thenComparing(Hit::place).reversed());
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }

  private Found find(Sought word) {
    var exact = read(Set.copyOf(word.stems()), 1);
    return exact.weights().isEmpty() && !word.misspelt().isEmpty()
        ? read(Set.copyOf(word.misspelt()), MISSPELT)
        : exact;
  }

  private Found read(Set<Term> terms, double factor) {
    var weights = new HashMap<String, Integer>();
    var cut = false;
    for (var term : terms) {
      var postings = index.postings(realm, term, from, to);
      cut |= postings.size() >= SearchIndex.LONGEST;
      postings.forEach(posting -> weights.merge(posting.place(), posting.weight(), Math::max));
    }
    return new Found(terms, weights, cut, factor);
  }

  private Map<String, Manifest> lookedUp(Set<String> places, List<Found> found, List<Found> musts) {
    var best =
        places.stream()
            .sorted(
                Comparator.<String>comparingDouble(
                        place -> total(place, found, null) + total(place, musts, null))
                    .thenComparing(Comparator.naturalOrder())
                    .reversed())
            .limit(LOOKED_UP)
            .map(place -> Places.conversation(place).value())
            .toList();
    var known = new HashMap<String, Manifest>();
    index.manifests(best).forEach(manifest -> known.put(manifest.place(), manifest));
    return known;
  }

  private static double total(String place, List<Found> found, @Nullable Manifest manifest) {
    return found.stream().mapToDouble(f -> f.score(weight(f, place, manifest))).sum();
  }

  private static int weight(Found found, String place, @Nullable Manifest manifest) {
    int weight = found.weights().getOrDefault(place, 0);
    if (weight > 0 || manifest == null) {
      return weight;
    }
    return found.terms().stream()
        .mapToInt(term -> manifest.terms().getOrDefault(term, 0))
        .max()
        .orElse(0);
  }

  /// One that has most words beats one that has few of them often.
  private static @Nullable Hit hit(
      String place, List<Found> found, @Nullable Manifest manifest, double share) {
    if (found.isEmpty()) {
      return new Hit(place, 0);
    }
    long has = found.stream().filter(f -> weight(f, place, manifest) > 0).count();
    var part = (double) has / found.size();
    return has == 0 || part < share
        ? null
        : new Hit(place, total(place, found, manifest) * (0.5 + 0.5 * part));
  }
}
