package dev.plantao.functions.mail.language;

/// Tells the desk's five languages apart (rule CH-7).
///
/// Nothing is loaded before the first text with Latin letters arrives.
public final class Languages {

  /// The answer when there is nothing to go by.
  public static final String UNKNOWN = "unknown";

  /// Beyond this many characters the answer does not change any more.
  private static final int READ = 3_000;

  private static final int FEWEST_LETTERS = 3;

  private static final int FEWEST_WORDS = 3;

  private Languages() {}

  /// As [#detect], but one or two words in Latin letters tell nothing: names and technical terms
  /// look the same everywhere.
  public static String detectOrDoubt(String text) {
    String told = detect(text);
    boolean sure = told.equals("ru") || Words.of(Words.cleaned(text)).size() >= FEWEST_WORDS;
    return sure ? told : UNKNOWN;
  }

  /// The language as a BCP 47 tag: `en`, `pt-BR`, `de`, `es`, `ru`, or [#UNKNOWN] for a text
  /// without words in Latin or Cyrillic letters.
  public static String detect(String text) {
    String sample = Words.cleaned(text.length() > READ ? text.substring(0, READ) : text);
    int latin = 0;
    int cyrillic = 0;
    int letters = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
        cyrillic += script == Character.UnicodeScript.CYRILLIC ? 1 : 0;
      }
    }
    if (Math.max(latin, cyrillic) < FEWEST_LETTERS || (latin + cyrillic) * 2 < letters) {
      return UNKNOWN;
    }
    // A Russian sentence may hold long product names; a Latin one holds no Cyrillic.
    return cyrillic * 3 > latin ? "ru" : LatinModel.closest(sample);
  }
}
