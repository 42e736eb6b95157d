package dev.plantao.core.inmemory;

import dev.plantao.core.search.Manifest;
import dev.plantao.core.search.Posting;
import dev.plantao.core.search.Realm;
import dev.plantao.core.search.SearchIndex;
import dev.plantao.core.search.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The index in memory.
public final class InMemorySearchIndex implements SearchIndex {
  private record Key(Realm realm, Term term) {}

  private final Map<String, Manifest> manifests = new HashMap<>();
  private final Map<Key, NavigableMap<String, Posting>> postings = new HashMap<>();

  @Override
  public synchronized Optional<Manifest> manifest(String document) {
    return Optional.ofNullable(manifests.get(document));
  }

  @Override
  public synchronized List<Manifest> manifests(List<String> documents) {
    return documents.stream().map(manifests::get).filter(Objects::nonNull).toList();
  }

  @Override
  public synchronized boolean store(Manifest next) {
    var stored = manifests.get(next.document());
    if ((stored == null ? 0 : stored.version()) != next.version()) {
      return false;
    }
    manifests.put(next.document(), next.atVersion(next.version() + 1));
    return true;
  }

  @Override
  public synchronized boolean forget(Manifest last) {
    var stored = manifests.get(last.document());
    return stored != null
        && stored.version() == last.version()
        && manifests.remove(last.document(), stored);
  }

  @Override
  public synchronized void write(Manifest.Postings changes) {
    for (var posting : changes.put()) {
      postings
          .computeIfAbsent(new Key(posting.realm(), posting.term()), _ -> new TreeMap<>())
          .put(posting.place(), posting);
    }
    for (var posting : changes.delete()) {
      var list = postings.get(new Key(posting.realm(), posting.term()));
      if (list != null) {
        list.remove(posting.place());
      }
    }
  }

  @Override
  public synchronized List<Posting> postings(Realm realm, Term term, String from, String to) {
    var list = postings.get(new Key(realm, term));
    return list == null
        ? List.of()
        : list.subMap(from, true, to, true).descendingMap().values().stream()
            .limit(LONGEST)
            .toList();
  }
}
