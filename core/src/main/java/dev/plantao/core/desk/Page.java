package dev.plantao.core.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next where the rest begins, to be handed back as it is; null at the end
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }
}
