package dev.plantao.core.likeness;

/// Tells what a text says. The same text gives the same gist, in every process of one desk.
@FunctionalInterface
public interface Gists {
  /// Tells nothing: no case is like another.
  Gists NONE = (_, _) -> Gist.NOTHING;

  Gist of(String subject, String body);
}
