package dev.plantao.functions.likeness;

import dev.plantao.core.likeness.TermKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words of the trade in five languages, by what they mean: `concepts.txt`; and words that mean
/// nothing by themselves: `empty-words.txt`.
final class Lexicon {
  /// How far behind the first word of a phrase its second may stand.
  private static final int REACH = 3;

  /// Something that words of all five languages mean.
  record Concept(TermKind kind, String name) {}

  /// A concept that was found.
  ///
  /// @param last index of the last token that says it
  record Found(Concept concept, int last) {}

  private record Way(String word, boolean open, Concept concept) {
    boolean says(String folded) {
      return open ? folded.startsWith(word) : folded.equals(word);
    }
  }

  private record Phrase(Way first, Way second) {}

  private static final Concept NUMBERED = new Concept(TermKind.CODE, "numbered");

  private final List<Way> numbered = new ArrayList<>();
  private final Set<String> empty = new HashSet<>();
  private final Map<Character, List<Way>> words = new HashMap<>();
  private final Map<Character, List<Phrase>> phrases = new HashMap<>();

  private Lexicon() {}

  static Lexicon load() {
    var lexicon = new Lexicon();
    for (var line : lines("empty-words.txt")) {
      for (var word : line.split("\\s+", -1)) {
        lexicon.empty.add(Token.fold(word));
      }
    }
    lines("concepts.txt").forEach(lexicon::addConcept);
    return lexicon;
  }

  private static List<String> lines(String name) {
    var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private void addConcept(String line) {
    var parts = line.strip().split("[\\s:]+", -1);
    if (parts[0].equals("numbered")) {
      for (int i = 1; i < parts.length; i++) {
        numbered.add(way(parts[i], NUMBERED));
      }
      return;
    }
    var concept = new Concept(TermKind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    for (int i = 2; i < parts.length; i++) {
      var said = parts[i].split("~", -1);
      var first = way(said[0], concept);
      if (said.length == 1) {
        words.computeIfAbsent(first.word().charAt(0), _ -> new ArrayList<>()).add(first);
      } else {
        phrases
            .computeIfAbsent(first.word().charAt(0), _ -> new ArrayList<>())
            .add(new Phrase(first, way(said[1], concept)));
      }
    }
  }

  private static Way way(String written, Concept concept) {
    boolean open = written.endsWith("*");
    var word = Token.fold(open ? written.substring(0, written.length() - 1) : written);
    return new Way(word, open, concept);
  }

  boolean empty(Token token) {
    return empty.contains(token.folded());
  }

  /// Whether a number behind this word is the name of something: an error, an invoice.
  boolean numbered(Token token) {
    return numbered.stream().anyMatch(way -> way.says(token.folded()));
  }

  boolean object(Token token) {
    var concept = word(token);
    return concept != null && concept.kind() == TermKind.OBJECT;
  }

  /// What one word means; null where it is not of the trade.
  @Nullable Concept word(Token token) {
    @Nullable Way longest = null;
    for (var way : words.getOrDefault(token.folded().charAt(0), List.of())) {
      if (way.says(token.folded())
          && (longest == null || way.word().length() > longest.word().length())) {
        longest = way;
      }
    }
    return longest == null ? null : longest.concept();
  }

  /// What the token at `at` means together with one that soon follows.
  @Nullable Found phrase(List<Token> tokens, int at) {
    var first = tokens.get(at).folded();
    for (var phrase : phrases.getOrDefault(first.charAt(0), List.of())) {
      if (phrase.first().says(first)) {
        for (int i = at + 1; i <= Math.min(at + REACH, tokens.size() - 1); i++) {
          if (phrase.second().says(tokens.get(i).folded())) {
            return new Found(phrase.first().concept(), i);
          }
        }
      }
    }
    return null;
  }
}
