package dev.plantao.core.likeness;

import java.util.LinkedHashMap;
import java.util.Locale;

/// Takes every word for what it is.
public final class WordGists implements Gists {
  @Override
  public Gist of(String subject, String body) {
    var words = new LinkedHashMap<Integer, String>();
    for (var word : (subject + " " + body).split("\\W+", -1)) {
      var folded = word.toLowerCase(Locale.ROOT);
      words.putIfAbsent(TermKind.WORD.term(folded.hashCode()), word);
    }
    return new Gist(words);
  }
}
