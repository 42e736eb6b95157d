package dev.plantao.core.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Passwords in tables: a first line that names its columns, lines of as many cells below it.
final class Columns implements Finder {
  private static final String SIGNS = "\t,;|";
  private static final int MOST_CELLS = 40;
  private static final int LONGEST_CELL = 128;
  private static final int LONGEST_LINE = 2000;

  @Override
  public void find(Source source, Consumer<Find> found) {
    int start = 0;
    int column = -1;
    int columns = 0;
    char sign = ' ';
    while (start < source.length()) {
      int end = end(source, start);
      var cells = column < 0 ? List.<Span>of() : cells(source, start, end, sign);
      if (column >= 0 && cells.size() == columns) {
        cell(source, cells.get(column), found);
      } else {
        column = -1;
        for (int s = 0; s < SIGNS.length() && column < 0; s++) {
          sign = SIGNS.charAt(s);
          if (!source.holds(String.valueOf(sign))) {
            continue;
          }
          cells = cells(source, start, end, sign);
          columns = cells.size();
          column = columns < 2 ? -1 : named(cells);
        }
      }
      start = end + 1;
    }
  }

  private static int end(Source source, int start) {
    int end = start;
    while (end < source.length() && source.at(end) != '\n') {
      end++;
    }
    return end;
  }

  /// The column whose name is nothing but a word for passwords, beside others that are names too.
  private static int named(List<Span> cells) {
    int column = -1;
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      var lower = cell.lower();
      boolean tooLong = lower.isEmpty() && !cell.empty();
      if (tooLong || lower.indexOf(' ') >= 0 || lower.indexOf(':') >= 0) {
        return -1;
      }
      if (column < 0 && cell.is(Sense.PASSWORD)) {
        column = i;
      }
    }
    return column;
  }

  private static void cell(Source source, Span cell, Consumer<Find> found) {
    if (cell.end() - cell.start() <= LONGEST_CELL
        && !source.marked(cell.start(), cell.end())
        && Value.password(source, cell.start(), cell.end())
        && !cell.ordinary()) {
      found.accept(new Find(cell.start(), cell.end(), SecretKind.PASSWORD));
    }
  }

  private static List<Span> cells(Source source, int start, int end, char sign) {
    if (end - start > LONGEST_LINE) {
      return List.of();
    }
    var cells = new ArrayList<Span>();
    int from = start;
    for (int i = start; i <= end && cells.size() < MOST_CELLS; i++) {
      if (i == end || source.at(i) == sign) {
        cells.add(trimmed(source, from, i));
        from = i + 1;
      }
    }
    return cells;
  }

  private static Span trimmed(Source source, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (Chars.space(source.at(start)) || Chars.quote(source.at(start)))) {
      start++;
    }
    while (end > start && (Chars.space(source.at(end - 1)) || Chars.quote(source.at(end - 1)))) {
      end--;
    }
    return new Span(source, start, end);
  }
}
