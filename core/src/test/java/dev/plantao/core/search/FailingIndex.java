package dev.plantao.core.search;

import java.util.List;
import java.util.Optional;

/// An index whose function dies at its `n`th change: before it, or after it without hearing so.
final class FailingIndex implements SearchIndex {
  static final class Died extends RuntimeException {}

  private final SearchIndex index;
  private final boolean after;
  private int left;

  FailingIndex(SearchIndex index, int n, boolean after) {
    this.index = index;
    this.left = n;
    this.after = after;
  }

  private boolean dies() {
    left--;
    return left == 0;
  }

  @Override
  public Optional<Manifest> manifest(String document) {
    return index.manifest(document);
  }

  @Override
  public List<Manifest> manifests(List<String> documents) {
    return index.manifests(documents);
  }

  @Override
  public boolean store(Manifest next) {
    var dies = dies();
    if (dies && !after) {
      throw new Died();
    }
    var stored = index.store(next);
    if (dies) {
      throw new Died();
    }
    return stored;
  }

  @Override
  public boolean forget(Manifest last) {
    return index.forget(last);
  }

  @Override
  public void write(Manifest.Postings changes) {
    var dies = dies();
    if (dies && !after) {
      // Half of a batch was written.
      int half = changes.put().size() / 2;
      index.write(new Manifest.Postings(changes.put().subList(0, half), List.of()));
      throw new Died();
    }
    index.write(changes);
    if (dies) {
      throw new Died();
    }
  }

  @Override
  public List<Posting> postings(Realm realm, Term term, String from, String to) {
    return index.postings(realm, term, from, to);
  }
}
