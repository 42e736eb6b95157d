package dev.plantao.core.search;

/// That a document has a term.
///
/// @param place where the document stands in its realm; places sort as the documents should be read
/// @param weight 1 to 127: how much the term says about the document
public record Posting(Realm realm, Term term, String place, int weight) {}
