package dev.plantao.functions.mail.mime;

import java.util.List;

/// A node of a mail's tree, transfer encodings undone.
sealed interface Part {

  Headers headers();

  MediaType type();

  /// A part that holds bytes.
  record Leaf(Headers headers, MediaType type, Content content) implements Part {}

  /// A part that holds parts; `type` begins with `multipart/`.
  record Multi(Headers headers, MediaType type, List<Part> children) implements Part {
    public Multi {
      children = List.copyOf(children);
    }
  }
}
