package dev.plantao.local.template;

/// The one account and region of the local desk, and names in it.
public final class Arns {
  public static final String REGION = "eu-central-1";
  public static final String ACCOUNT = "000000000000";

  private Arns() {}

  public static String of(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }

  public static String function(String name) {
    return of("lambda", "function:" + name);
  }

  public static String queue(String name) {
    return of("sqs", name);
  }

  /// A name that never changes with the local port; the local endpoint looks at its end alone.
  public static String queueUrl(String name) {
    return "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + name;
  }

  /// The function of a function ARN, qualified or not.
  public static String functionName(String arn) {
    var parts = arn.split(":", -1);
    return parts.length >= 7 && parts[5].equals("function") ? parts[6] : arn;
  }

  /// The queue of a queue ARN or URL.
  public static String queueName(String arnOrUrl) {
    return arnOrUrl.substring(Math.max(arnOrUrl.lastIndexOf('/'), arnOrUrl.lastIndexOf(':')) + 1);
  }
}
