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
    int i = 0;
    while (i < source.length()) {
      int end = i;
      while (end < source.length() && part(source.at(end))) {
        end++;
      }
      word(source, i, end, known, found);
      i = end + 1;
    }
  }

  private Set<String> known(Source source) {
    var known = new HashSet<>(before);
    for (var find : finds) {
      if (telling(source.text(), find)) {
        known.add(source.text().substring(find.start(), find.end()));
      }
    }
    return known;
  }

  /// Whether a secret is one that nobody writes by chance.
  static boolean telling(String text, Find find) {
    int length = find.end() - find.start();
    return length >= SHORTEST
        && length <= LONGEST
        && find.kind() != SecretKind.PRIVATE_KEY
        && Look.drawn(text, find.start(), find.end());
  }

  private static boolean part(char c) {
    return !Chars.space(c) && !Chars.quote(c) && "<>(),;".indexOf(c) < 0;
  }

  private static void word(
      Source source, int start, int from, Set<String> known, Consumer<Find> found) {
    int end = from;
    if (end - start < SHORTEST || end - start > LONGEST) {
      return;
    }
    for (int tries = 0; tries < 3 && end - start >= SHORTEST; tries++) {
      if (known.contains(source.text().substring(start, end))) {
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
