package dev.plantao.functions.toy;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/// A mail service that keeps what it is given, and can fail before or after it took a letter.
public final class ToySes implements SesV2Client {
  /// When the next call fails.
  public enum Failing {
    NEVER,
    BEFORE,
    AFTER
  }

  private final List<SendEmailRequest> letters = new ArrayList<>();
  private Failing failing = Failing.NEVER;

  /// What went out, oldest first.
  public List<SendEmailRequest> letters() {
    return letters;
  }

  /// Lets every call from now on fail, or none.
  public void fail(Failing when) {
    failing = when;
  }

  @Override
  public SendEmailResponse sendEmail(SendEmailRequest request) {
    if (failing == Failing.BEFORE) {
      throw new IllegalStateException("the mail service is down");
    }
    letters.add(request);
    if (failing == Failing.AFTER) {
      throw new IllegalStateException("the answer of the mail service was lost");
    }
    return SendEmailResponse.builder().messageId("ses-" + letters.size()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
