package dev.plantao.functions.search;

import dev.plantao.core.people.Language;
import dev.plantao.core.search.Analysis;
import dev.plantao.core.search.Manifest;
import dev.plantao.core.search.Passage;
import dev.plantao.core.search.Term;
import dev.plantao.functions.mail.language.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The terms of texts and queries.
///
/// A text is read in its own language. A query is too short to tell its language for sure, so each
/// of its words is taken in every language that has its letters.
public final class Terms implements Analysis {
  /// New terms of one entry: each costs a write.
  static final int MOST_WORDS = 48;

  static final int MOST_MISSPELT = 16;

  /// Words of a query that are looked up; each costs reads.
  static final int MOST_SOUGHT = 12;

  /// Of a longer text the beginning says what it is about.
  private static final int READ = 8_000;

  private static final int READ_OF_A_QUERY = 400;

  /// From so many characters on, letters tell the language better than the customer's setting.
  private static final int TELLING = 40;

  private static final int SHORT_WORD = 3;
  private static final String WORD = "word";
  private static final String MISSPELT = "misspelt";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'_-]+");

  private final Stems stems = new Stems();
  private final HashedTerms hashed;

  /// @param key 32 bytes that nobody else has; asked for when first needed
  public Terms(Supplier<byte[]> key) {
    this.hashed = new HashedTerms(key);
  }

  @Override
  public Map<Term, Integer> terms(List<Passage> passages) {
    var words = new HashMap<Term, Integer>();
    var misspelt = new HashMap<Term, Integer>();
    for (var passage : passages) {
      var counts = new HashMap<String, Integer>();
      stems
          .of(beginning(passage.text().orEmpty(), READ), language(passage))
          .forEach(stem -> counts.merge(stem, 1, Integer::sum));
      int weight = passage.field().weight();
      counts.forEach((stem, count) -> {
        words.merge(hashed.of(WORD, stem), weight * (1 + Math.min(count, 3)), Math::max);
        if (passage.field().forgiving()) {
          Misspelling.form(stem)
              .ifPresent(form -> misspelt.merge(hashed.of(MISSPELT, form), weight, Math::max));
        }
      });
    }
    var all = new HashMap<Term, Integer>(Manifest.weightiest(words, MOST_WORDS));
    all.putAll(Manifest.weightiest(misspelt, MOST_MISSPELT));
    return all;
  }

  private static Language language(Passage passage) {
    var text = passage.text().orEmpty();
    return text.length() < TELLING ? passage.language() : detected(text, passage.language());
  }

  private static Language detected(String text, Language otherwise) {
    return Language.ofTag(Languages.detect(text)).orElse(otherwise);
  }

  private static String beginning(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  @Override
  public Term exact(String kind, String value) {
    return hashed.of(kind, value);
  }

  @Override
  public List<Sought> sought(String query) {
    return sought(query, Set.of(Language.values()), detected(query, Language.EN));
  }

  @Override
  public List<Sought> sought(String query, Language language) {
    return sought(query, Set.of(language), language);
  }

  private List<Sought> sought(String query, Set<Language> languages, Language likely) {
    var sought = new LinkedHashSet<Sought>();
    for (var word : BETWEEN_WORDS.split(beginning(query, READ_OF_A_QUERY), -1)) {
      if (sought.size() < MOST_SOUGHT && !word.isBlank()) {
        var one = word(word, languages, likely);
        if (one != null) {
          sought.add(one);
        }
      }
    }
    return new ArrayList<>(sought);
  }

  /// @return null for a word that says nothing
  private @Nullable Sought word(String word, Set<Language> languages, Language likely) {
    var found = new TreeSet<String>();
    for (var language : languages) {
      if (cyrillic(word) == (language == Language.RU) || languages.size() == 1) {
        var here = stems.of(word, language);
        if (here.isEmpty() && (language == likely || word.length() <= SHORT_WORD)) {
          return null;
        }
        found.addAll(here);
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    var misspelt = new LinkedHashSet<Term>();
    found.forEach(
        stem -> Misspelling.form(stem).ifPresent(form -> misspelt.add(hashed.of(MISSPELT, form))));
    return new Sought(
        found.stream().map(stem -> hashed.of(WORD, stem)).toList(), List.copyOf(misspelt));
  }

  private static boolean cyrillic(String word) {
    return word.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
  }
}
