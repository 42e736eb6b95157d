package dev.plantao.core.outbox;

/// Another attempt at the same effect is under way: this one comes back later and sees what became
/// of it.
public final class EffectUnderWayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EffectUnderWayException() {
    super("another attempt is under way");
  }
}
