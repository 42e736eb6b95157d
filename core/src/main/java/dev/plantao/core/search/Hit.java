package dev.plantao.core.search;

/// A document that was found.
///
/// @param place where it stands
/// @param score to compare hits of one search with; nothing else
public record Hit(String place, double score) {}
