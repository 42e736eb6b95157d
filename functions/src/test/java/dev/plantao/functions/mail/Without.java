package dev.plantao.functions.mail;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;

/// The masker of tests that are about something else.
public final class Without {
  public static final Masker MASKER = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  private Without() {}
}
