package dev.plantao.functions.dynamodb;

import dev.plantao.functions.stored.Words;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the words of an entry against the digests among its facts.
///
/// @param forgotten whether a word is gone that was there when the entry was written
/// @param wrong what does not fit; null where all does
record WordCheck(boolean forgotten, @Nullable String wrong) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WORD = "word";
  private static final String DIGEST = "digest";

  static WordCheck of(String facts, Words words) {
    var walk = new Walk(words.all());
    walk.into(JSON.readTree(facts));
    return walk.outcome();
  }

  private static final class Walk {
    private final List<Words.Word> words;
    private final BitSet named = new BitSet();
    private boolean forgotten;
    private @Nullable String wrong;

    Walk(List<Words.Word> words) {
      this.words = words;
    }

    void into(JsonNode node) {
      if (node.isObject() && node.size() == 2 && node.has(WORD) && node.has(DIGEST)) {
        look(node.path(WORD).asInt(-1), node.path(DIGEST).asString(""));
      } else {
        node.forEach(this::into);
      }
    }

    private void look(int number, String digest) {
      if (number < 0 || number >= words.size()) {
        wrong = "its facts name word " + number + ", which is not there";
        return;
      }
      named.set(number);
      var word = words.get(number);
      if (word.digest().equals(digest)) {
        return;
      }
      if (word.equals(Words.Word.ERASED)) {
        forgotten = true;
      } else {
        wrong = "word " + number + " is not the one that was written";
      }
    }

    WordCheck outcome() {
      return new WordCheck(
          forgotten,
          wrong == null && named.cardinality() != words.size()
              ? "it has words that its facts do not name"
              : wrong);
    }
  }
}
