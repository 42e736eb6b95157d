package dev.plantao.core.masking;

/// How the keys of a service begin, and how much must follow for it to be one.
///
/// @param wide whether dots, slashes, plus and equals signs are part of it
/// @param doubtful whether other words begin so too: then the key has to look made by chance
record Shape(String prefix, int shortest, boolean wide, boolean doubtful, SecretKind kind) {

  boolean continuesWith(char c) {
    return Chars.token(c) || (wide && (c == '.' || c == '/' || c == '+' || c == '=' || c == '~'));
  }
}
