package dev.plantao.functions.mail.fold;

import java.util.List;

/// Decides whether quotes are part of what was written: answers between them need them.
final class Interleaving {

  /// A run of quoted or of own lines.
  ///
  /// @param introduced an introduction stands above a quote
  /// @param length its visible characters, and `first` its first line
  record Block(boolean quote, boolean introduced, int length, Line first) {}

  private Interleaving() {}

  static void add(List<Block> blocks, boolean quote, boolean introduced, Line line) {
    if (!blocks.isEmpty() && blocks.getLast().quote() == quote && !introduced) {
      Block last = blocks.removeLast();
      blocks.add(
          new Block(quote, last.introduced(), last.length() + line.bare().length(), last.first()));
    } else {
      blocks.add(new Block(quote, introduced, line.bare().length(), line));
    }
  }

  /// One quote above one answer, or below it, is history; a quote between two texts, or an answered
  /// quote without an introduction, is not.
  static boolean keepsQuotes(List<Block> blocks) {
    int answered = 0;
    boolean textBefore = false;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block next = blocks.get(i + 1);
      if (block.quote() && !next.quote() && !isClosing(next, i + 2 == blocks.size(), answered)) {
        answered++;
        boolean bare = !block.introduced();
        if (answered > 1 || textBefore || bare) {
          return true;
        }
      }
      textBefore |= !block.quote();
    }
    return false;
  }

  /// A signature under the quote answers nothing, nor does a short greeting where nothing else
  /// does.
  private static boolean isClosing(Block block, boolean last, int answered) {
    String first = block.first().bare();
    return last
        && (first.startsWith("--")
            || first.startsWith("__")
            || (answered == 0 && block.length() <= 40));
  }
}
