package dev.plantao.core.conversation;

/// What the receiving service found out about a mail (ML-6).
public record Verdicts(Verdict spf, Verdict dkim, Verdict dmarc, Verdict spam, Verdict virus) {
  public static final Verdicts ALL_PASS =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);

  /// One finding, in the words of SES: grey where there was nothing to go by.
  public enum Verdict {
    PASS,
    FAIL,
    GRAY,
    PROCESSING_FAILED
  }

  /// Whether the mail may join somebody's ticket. Any failure is enough to hold it back: an agent
  /// releases a forwarded mail in a second, a forged one in a customer's ticket is there for good.
  public boolean trusted() {
    return spf != Verdict.FAIL
        && dkim != Verdict.FAIL
        && dmarc != Verdict.FAIL
        && spam != Verdict.FAIL
        && virus != Verdict.FAIL;
  }
}
