package dev.plantao.functions.mail.words;

import java.util.List;
import java.util.regex.Pattern;

/// Lists of phrases written as a table, which stays readable where a list of strings would fill
/// pages.
public final class Phrases {

  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  private Phrases() {}

  /// The phrases between the bars of the table.
  public static List<String> of(String table) {
    return BAR.splitAsStream(table.strip()).filter(phrase -> !phrase.isEmpty()).toList();
  }
}
