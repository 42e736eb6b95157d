package dev.plantao.functions.search;

import dev.plantao.core.people.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words without their endings, in the five languages, as Lucene's analyzers cut them; words that
/// say nothing (the, und, и) are left out.
public final class Stems {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern LATIN = Pattern.compile("[a-z]");
  private static final int LONGEST_WORD = 64;

  private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);

  /// The stems of a text, in its order, repeated as often as they come.
  public List<String> of(String text, Language language) {
    var stems = new ArrayList<String>();
    try (var tokens = analyzer(language).tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (term.length() <= LONGEST_WORD) {
          latin(folded(term.toString()), language, stems);
        }
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return stems;
  }

  /// Russian texts name products and errors in Latin letters; these are read as English.
  private void latin(String stem, Language language, List<String> stems) {
    if (language == Language.RU && LATIN.matcher(stem).find()) {
      stems.addAll(of(stem, Language.EN));
    } else {
      stems.add(stem);
    }
  }

  /// Without accents, which people leave out when they are in a hurry.
  private static String folded(String word) {
    return MARKS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /// Made when first needed: each brings a list of words with it.
  private synchronized Analyzer analyzer(Language language) {
    return analyzers.computeIfAbsent(
        language,
        wanted ->
            switch (wanted) {
              case EN -> new EnglishAnalyzer();
              case PT_BR -> new BrazilianAnalyzer();
              case DE -> new GermanAnalyzer();
              case ES -> new SpanishAnalyzer();
              case RU -> new RussianAnalyzer();
            });
  }
}
