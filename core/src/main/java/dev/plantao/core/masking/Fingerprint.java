package dev.plantao.core.masking;

/// Tells secrets apart without telling them: the same secret has the same print, and without the
/// desk's key nobody can make the print of a guess.
@FunctionalInterface
public interface Fingerprint {
  /// For where no key is at hand: masks then carry no print.
  Fingerprint NONE = secret -> "";

  /// Lower-case hexadecimal digits, at most 16 of them; empty for none.
  String of(String secret);
}
