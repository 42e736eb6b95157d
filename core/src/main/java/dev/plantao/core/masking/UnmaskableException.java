package dev.plantao.core.masking;

import java.io.IOException;

/// A text that cannot be masked within bounds. It must not be kept.
public final class UnmaskableException extends IOException {
  private static final long serialVersionUID = 1;

  public UnmaskableException(String why) {
    super(why);
  }
}
