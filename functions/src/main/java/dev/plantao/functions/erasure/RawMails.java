package dev.plantao.functions.erasure;

/// Raw mails that could not be taken in and wait for somebody to look, for some days at most.
@FunctionalInterface
public interface RawMails {

  /// Removes those that were sent by somebody who is meant. May be repeated.
  void forget(Subjects subjects);
}
