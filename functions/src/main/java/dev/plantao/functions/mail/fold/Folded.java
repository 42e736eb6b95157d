package dev.plantao.functions.mail.fold;

/// A text in three parts, none thrown away.
///
/// @param reply what was written this time; never blank when the text was not
/// @param quoted history, "" when there is none
/// @param signature "" when there is none
public record Folded(String reply, String quoted, String signature) {

  /// Nothing to fold.
  static Folded whole(String text) {
    return new Folded(text.strip(), "", "");
  }
}
