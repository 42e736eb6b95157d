package dev.plantao.functions.mail.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was wrong with a mail, in words for the record; each thing once.
final class Defects {

  /// A mail of ten thousand broken parts needs no ten thousand lines to say so.
  private static final int MOST = 50;

  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> losses = new LinkedHashSet<>();

  /// Something of the mail is not kept.
  void lose(String what) {
    add(what);
    if (losses.size() < MOST) {
      losses.add(what);
    }
  }

  List<String> losses() {
    return List.copyOf(losses);
  }

  void add(String defect) {
    if (found.size() < MOST) {
      found.add(defect);
    }
  }

  List<String> list() {
    return List.copyOf(found);
  }
}
