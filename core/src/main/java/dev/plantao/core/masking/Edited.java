package dev.plantao.core.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text with some of its secrets masked, which knows where in the text as it came its characters
/// stood.
final class Edited {
  private final String original;
  private final List<Edit> edits;
  private final String text;

  /// @param edits in the order of the text
  Edited(String original, List<Edit> edits) {
    this.original = original;
    this.edits = edits;
    this.text = edits.isEmpty() ? original : replaced(original, edits);
  }

  /// Says what stands in a secret's place.
  interface Marks {
    String of(String secret, SecretKind kind);
  }

  String text() {
    return text;
  }

  private static String replaced(String original, List<Edit> edits) {
    var masked = new StringBuilder(original.length());
    int from = 0;
    for (var edit : edits) {
      masked.append(original, from, edit.start()).append(edit.mark());
      from = edit.end();
    }
    return masked.append(original, from, original.length()).toString();
  }

  /// These edits and those of finds in the masked text, none of which touches a mark.
  List<Edit> with(List<Find> finds, Marks marks) {
    var all = new ArrayList<>(edits);
    int next = 0;
    int shift = 0;
    for (var find : finds) {
      while (next < edits.size() && edits.get(next).start() + shift < find.start()) {
        var edit = edits.get(next);
        shift += edit.mark().length() - (edit.end() - edit.start());
        next++;
      }
      int start = find.start() - shift;
      int end = find.end() - shift;
      var secret = original.substring(start, end);
      all.add(new Edit(start, end, marks.of(secret, find.kind()), find.kind()));
    }
    all.sort(Comparator.comparingInt(Edit::start));
    return all;
  }
}
