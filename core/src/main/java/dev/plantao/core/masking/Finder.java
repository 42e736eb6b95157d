package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Looks for one sort of thing. The time it takes grows with the length of the text and no faster.
@FunctionalInterface
interface Finder {
  void find(Source source, Consumer<Find> found);
}
