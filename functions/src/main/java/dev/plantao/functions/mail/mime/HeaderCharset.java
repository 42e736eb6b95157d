package dev.plantao.functions.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads 8-bit header values, which carry no label, in the charset of the text that they came with.
final class HeaderCharset {

  private HeaderCharset() {}

  static Part applied(Part root) {
    @Nullable String charset = of(root);
    return reread(root, charset == null ? "" : charset);
  }

  /// The first charset that a text of the mail names, its whole header first. Loops, not streams:
  /// the tree may be deep, and a stream takes many frames per level.
  private static @Nullable String of(Part part) {
    @Nullable String own =
        part.type().parameter("charset").filter(HeaderCharset::tells).orElse(null);
    if (own != null && (part.type().is("text") || part.type().is("multipart"))) {
      return own;
    }
    if (part instanceof Part.Multi multi) {
      for (Part child : multi.children()) {
        @Nullable String found = of(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /// Latin-1 and ASCII are what programs write when they do not know, and the guess without a label
  /// covers them; UTF-8 would have been valid.
  private static boolean tells(String charset) {
    return Charsets.named(charset)
        .filter(named -> !named.equals(Charsets.WINDOWS_1252))
        .filter(named -> !named.equals(StandardCharsets.US_ASCII))
        .filter(named -> !named.equals(StandardCharsets.UTF_8))
        .isPresent();
  }

  private static Part reread(Part part, String charset) {
    Headers headers = part.headers().readAs(charset);
    boolean same = part.headers().fields().stream().noneMatch(Headers.Field::unlabelled);
    MediaType type =
        same
            ? part.type()
            : headers.first("Content-Type").map(MediaType::parse).orElse(part.type());
    return switch (part) {
      case Part.Leaf leaf -> same ? leaf : new Part.Leaf(headers, type, leaf.content());
      case Part.Multi multi -> new Part.Multi(headers, type, reread(multi.children(), charset));
    };
  }

  private static List<Part> reread(List<Part> parts, String charset) {
    List<Part> reread = new ArrayList<>();
    for (Part part : parts) {
      reread.add(reread(part, charset));
    }
    return reread;
  }
}
