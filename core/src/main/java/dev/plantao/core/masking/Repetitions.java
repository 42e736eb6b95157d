package dev.plantao.core.masking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The other places where a secret stands that something gave away in one place.
final class Repetitions implements Finder {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 256;

  private final List<Find> finds;
  private final Set<String> before;

  /// @param before secrets that were found before this text
  Repetitions(List<Find> finds, Set<String> before) {
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
    known.forEach(secret -> lengths[Math.min(secret.length(), LONGEST)] = true);
    var repeated = source.seen((word, start, end) -> known.contains(word));
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

  private Set<String> known(Source source) {
    var known = new HashSet<>(before);
    var added =
        source.seen((word, start, end) -> Look.drawn(source.text(), start, end) && known.add(word));
    for (var find : finds) {
      if (sized(find)) {
        added.at(find.start(), find.end());
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
      Seen<Boolean> repeated,
      Consumer<Find> found) {
    int end = from;
    for (int tries = 0; tries < 3 && end - start >= SHORTEST; tries++) {
      if (lengths[end - start] && repeated.at(start, end)) {
        found.accept(new Find(start, end, SecretKind.TOKEN));
        return;
      }
      if (".:!?".indexOf(source.at(end - 1)) < 0) {
        return;
      }
      end--;
    }
  }
}
