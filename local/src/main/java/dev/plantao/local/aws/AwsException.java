package dev.plantao.local.aws;

/// An error as AWS answers it.
public final class AwsException extends RuntimeException {
  private final int status;
  private final String code;

  public AwsException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
