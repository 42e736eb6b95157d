package dev.plantao.functions.search;

import dev.plantao.core.search.Manifest;
import dev.plantao.core.search.Posting;
import dev.plantao.core.search.Realm;
import dev.plantao.core.search.SearchIndex;
import dev.plantao.core.search.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Counts what DynamoDB would charge: a write unit per begun KB of an item, a read unit per begun 4
/// KB, half of it where reads need not be strong.
final class CountingIndex implements SearchIndex {
  /// A posting with its keys, and what a manifest has beside its terms.
  static final int POSTING = 80;

  static final int MANIFEST = 160;

  record Units(double write, double read, int calls) {
    String per(int many) {
      return String.format(
          Locale.ROOT,
          "%.1f write units, %.1f read units, %.1f calls each",
          write / many,
          read / many,
          (double) calls / many);
    }
  }

  private final SearchIndex index;
  private double write;
  private double read;
  private int calls;

  CountingIndex(SearchIndex index) {
    this.index = index;
  }

  Units units() {
    return new Units(write, read, calls);
  }

  void clear() {
    write = 0;
    read = 0;
    calls = 0;
  }

  private static int size(Manifest manifest) {
    return MANIFEST + 9 * manifest.terms().size() + 8 * manifest.gone().size();
  }

  private void read(int bytes, double factor) {
    read += factor * Math.max(1, Math.ceil(bytes / 4096.0));
    calls++;
  }

  @Override
  public Optional<Manifest> manifest(String document) {
    var found = index.manifest(document);
    read(found.map(CountingIndex::size).orElse(0), 1);
    return found;
  }

  @Override
  public List<Manifest> manifests(List<String> documents) {
    var found = index.manifests(documents);
    found.forEach(manifest -> read += 0.5 * Math.ceil(size(manifest) / 4096.0));
    calls++;
    return found;
  }

  @Override
  public boolean store(Manifest next) {
    write += Math.ceil(size(next) / 1024.0);
    calls++;
    return index.store(next);
  }

  @Override
  public boolean forget(Manifest last) {
    write += Math.ceil(size(last) / 1024.0);
    calls++;
    return index.forget(last);
  }

  @Override
  public void write(Manifest.Postings changes) {
    int items = changes.put().size() + changes.delete().size();
    write += items;
    calls += Math.ceilDiv(items, 25);
    index.write(changes);
  }

  @Override
  public List<Posting> postings(Realm realm, Term term, String from, String to) {
    var found = index.postings(realm, term, from, to);
    read(found.size() * POSTING, 0.5);
    return found;
  }
}
