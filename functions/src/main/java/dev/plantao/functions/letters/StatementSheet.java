package dev.plantao.functions.letters;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An SLA statement that is worded and not yet laid out.
///
/// @param style the style sheet, the one part that is not escaped
@JStache(path = "dev/plantao/functions/letters/statement.html.mustache", name = "StatementLayout")
@JStacheConfig(contentType = Html.class)
record StatementSheet(
    String language,
    String style,
    String heading,
    String intro,
    Columns columns,
    List<Account> accounts,
    String proof,
    String digest) {

  /// What stands above the columns.
  record Columns(
      String stretch,
      String from,
      String to,
      String because,
      String length,
      String sum,
      String since,
      String promised,
      String source) {}

  /// @param tone `met`, `violated` or `plain`: how the verdict is coloured
  record Account(
      String name,
      String verdict,
      String tone,
      List<Fact> facts,
      List<Grant> grants,
      List<Stretch> stretches,
      String sum) {}

  record Fact(String name, String value) {}

  record Grant(String since, String entry, String promised, String target, String source) {}

  /// @param entries the numbers of the entries between which it lay
  /// @param length null where the clock stood still
  record Stretch(
      boolean runs,
      String state,
      String from,
      String to,
      String entries,
      @Nullable String length) {}
}
