package dev.plantao.core.masking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The other places where a secret stands that something gave away in one place.
final class Repetitions implements Finder {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 256;

  private final List<Find> finds;
  private final Map<String, SecretKind> before;

  /// @param before secrets that were found before this text
  Repetitions(List<Find> finds, Map<String, SecretKind> before) {
    this.finds = List.copyOf(finds);
    this.before = before;
  }

  @Override
  public void find(Source source, Consumer<Find> found) {
    var known = known(source);
    if (known.isEmpty()) {
      return;
    }
    var lengths = new boolean[LONGEST + 1];
    known.keySet().forEach(secret -> lengths[Math.min(secret.length(), LONGEST)] = true);
    var repeated = source.seen((word, start, end) -> Optional.ofNullable(known.get(word)));
    int i = 0;
    while (i < source.length()) {
      int end = i;
      while (end < source.length() && part(source.at(end))) {
        end++;
      }
      if (end - i >= SHORTEST && end - i <= LONGEST) {
        word(source, i, end, lengths, repeated, found);
      }
      i = end + 1;
    }
  }

  /// What is to be found again, of the kind that shows least.
  private Map<String, SecretKind> known(Source source) {
    var known = new HashMap<>(before);
    var words = source.seen((word, start, end) -> word);
    for (var find : finds) {
      if (telling(source.text(), find)) {
        known.merge(words.at(find.start(), find.end()), find.kind(), SecretKind::quieter);
      }
    }
    return known;
  }

  /// Whether a secret is one that nobody writes by chance.
  static boolean telling(String text, Find find) {
    return sized(find) && Look.drawn(text, find.start(), find.end());
  }

  private static boolean sized(Find find) {
    int length = find.end() - find.start();
    return length >= SHORTEST && length <= LONGEST && find.kind() != SecretKind.PRIVATE_KEY;
  }

  private static boolean part(char c) {
    return switch (c) {
      case '<', '>', '(', ')', ',', ';' -> false;
      default -> !Chars.space(c) && !Chars.quote(c);
    };
  }

  /// @param lengths of secrets that are known: most words are of another
  private static void word(
      Source source,
      int start,
      int from,
      boolean[] lengths,
      Seen<Optional<SecretKind>> repeated,
      Consumer<Find> found) {
    int end = from;
    for (int tries = 0; tries < 3 && end - start >= SHORTEST; tries++) {
      if (lengths[end - start] && !source.hides(start)) {
        var kind = repeated.at(start, end);
        if (kind.isPresent()) {
          found.accept(new Find(start, end, kind.get()));
          return;
        }
      }
      if (".:!?".indexOf(source.at(end - 1)) < 0) {
        return;
      }
      end--;
    }
  }
}
