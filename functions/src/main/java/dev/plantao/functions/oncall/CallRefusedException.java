package dev.plantao.functions.oncall;

/// SNS said no: nobody was called, and the call can be made again without a repeat.
public final class CallRefusedException extends RuntimeException {
  CallRefusedException(Throwable why) {
    super("SNS did not take the call; it goes back to its queue", why);
  }
}
