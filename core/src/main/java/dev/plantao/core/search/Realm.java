package dev.plantao.core.search;

/// Two indexes that share nothing: what support searches, and what customers are suggested.
public enum Realm {
  /// Every conversation, with all that was said in it; support alone.
  STAFF,
  /// Published solutions and articles.
  PUBLIC
}
