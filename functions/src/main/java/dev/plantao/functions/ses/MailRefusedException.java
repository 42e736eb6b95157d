package dev.plantao.functions.ses;

/// SES said no: the letter was surely not sent, and can be sent again without a repeat.
public final class MailRefusedException extends RuntimeException {
  MailRefusedException(Throwable why) {
    super("SES did not take the letter; it goes back to its queue", why);
  }
}
