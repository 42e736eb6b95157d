package dev.plantao.core.masking;

/// A text that counts the looks at its characters: what it costs, whatever the machine.
final class LookedAt extends Source {
  private long looks;

  LookedAt(String text) {
    super(text);
  }

  long looks() {
    return looks;
  }

  @Override
  char at(int i) {
    looks++;
    return super.at(i);
  }
}
