package dev.plantao.core.search;

import java.util.List;
import java.util.Optional;

/// Where postings and manifests are kept.
public interface SearchIndex {
  /// So many postings of a term are looked at, the ones of the last places; a term with more of
  /// them tells little apart.
  int LONGEST = 1000;

  /// Read strongly.
  Optional<Manifest> manifest(String document);

  /// Those of these documents that have one, in no order; at most 100. May lag a second behind.
  List<Manifest> manifests(List<String> documents);

  /// Stores a manifest, if the stored one still has its version.
  ///
  /// @return false if another was stored meanwhile
  boolean store(Manifest next);

  /// Removes a manifest, if the stored one still has its version.
  boolean forget(Manifest last);

  /// Puts and removes postings. What stands already is put again, what is gone is removed again.
  void write(Manifest.Postings changes);

  /// The last [#LONGEST] postings of a term between two places (both included), last first. May lag
  /// a second behind.
  List<Posting> postings(Realm realm, Term term, String from, String to);
}
