package dev.plantao.functions.erasure;

import java.util.List;
import java.util.Set;

/// Mails that are on no log. Each of these may be repeated, and finds nothing the second time.
public interface MailWords {

  /// Ids of a mail's files. They go first: a mail that is gone names none.
  Set<String> files(String id);

  /// Removes a mail.
  void forget(String id);

  /// Removes some words of a mail.
  void forget(String id, List<Integer> words);
}
