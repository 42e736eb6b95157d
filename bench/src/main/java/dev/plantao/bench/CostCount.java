package dev.plantao.bench;

import dev.plantao.local.Desk;
import dev.plantao.local.DeskOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What AWS is asked for while conversations go their usual way, counted on the local desk: calls,
/// DynamoDB's units, invocations; and the same for an hour in which nobody comes, of which the
/// local desk leaves out the minutes that have nothing for the auditor. Options: the number of
/// conversations (100).
///
/// Of each: opened in the portal, triage, three answers of support, two of the customer, resolved
/// and with that closed, rated; read by people as pages do.
final class CostCount {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern ID = Pattern.compile("\"id\":\"(T-[0-9A-Z]+)\"");

  private final Desk desk;
  private int requests;

  private CostCount(Desk desk) {
    this.desk = desk;
  }

  static void run(String... options) throws IOException, InterruptedException {
    int conversations = options.length > 0 ? Integer.parseInt(options[0]) : 100;
    // What the functions log and count is not what is measured.
    var out = System.out;
    System.setOut(System.err);
    try (var desk = Desk.start(DeskOptions.of(Path.of("template.yaml")))) {
      desk.hold(true);
      var count = new CostCount(desk);
      count.conversation(0);
      desk.settle();
      count.counted(
          "an hour in which nobody comes", 1, out, () -> desk.advance(Duration.ofHours(1)));
      count.counted(
          "a conversation, mean of " + conversations,
          conversations,
          out,
          () -> {
            for (int i = 1; i <= conversations; i++) {
              count.conversation(i);
            }
            desk.settle();
          });
    }
  }

  private interface Course {
    void run() throws IOException, InterruptedException;
  }

  private void counted(String what, int times, PrintStream out, Course course)
      throws IOException, InterruptedException {
    var before = desk.invocations();
    requests = 0;
    CountedCalls.begin();
    course.run();
    out.printf("%n%s%n", what);
    print(out, "requests over HTTP", requests, times);
    var invoked = new TreeMap<>(desk.invocations());
    before.forEach((function, n) -> invoked.merge(function, -n, Long::sum));
    print(out, "invocations", sum(invoked), times);
    invoked.forEach((function, n) -> print(out, "  " + function, n, times));
    CountedCalls.calls().forEach((call, n) -> print(out, call, n, times));
    CountedCalls.units().forEach((call, n) -> print(out, call + ", units", n, times));
  }

  private static long sum(Map<String, Long> invoked) {
    return invoked.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void print(PrintStream out, String what, double n, int times) {
    if (n > 0) {
      out.printf("%-44s %10.2f%n", what, n / times);
    }
  }

  /// One conversation from its opening to its rating.
  private void conversation(int number) throws IOException, InterruptedException {
    var customer = "customer-" + number;
    send(
        "POST",
        "/local/users",
        "",
        "{\"name\": \"%1$s\", \"customer\": \"%1$s\"}".formatted(customer));
    requests--;
    var opened =
        send(
            "POST",
            "/tickets",
            customer,
            """
            {"subject": "No messages arrive at %1$s", "impact": "All customers of ours.",
             "description": "Since ten o'clock the webhook of number %1$s answers with 500, and no message arrives. We restarted it twice, and the log says nothing but a time-out after thirty seconds."}
            """
                .formatted(customer));
    var found = ID.matcher(opened);
    if (!found.find()) {
      throw new IllegalStateException("no ticket was opened: " + opened);
    }
    var desks = "/desk/conversations/" + found.group(1);
    var theirs = "/conversations/" + found.group(1);
    read(customer, theirs);
    read("agent", desks);
    send("POST", desks + "/triage", "agent", "{\"severity\": 2}");
    for (var then : new String[] {"work", "wait", "wait"}) {
      read("agent", desks);
      reply(desks, then);
      read(customer, theirs);
      if (then.equals("wait")) {
        send(
            "POST",
            theirs + "/messages",
            customer,
            "{\"body\": \"We tried that, and it is slower now. The log is as before.\"}");
      }
    }
    send("GET", "/desk/queue", "agent", "");
    send("GET", "/desk/queue", "agent", "");
    send(
        "POST",
        desks + "/resolve",
        "agent",
        "{\"summary\": \"The certificate had expired. It was renewed, and will be in time from now on.\"}");
    read(customer, theirs);
    send(
        "POST",
        theirs + "/feedback",
        customer,
        "{\"rating\": 5, \"comment\": \"Quick and clear.\"}");
    read(customer, theirs);
  }

  private void reply(String desks, String then) throws IOException, InterruptedException {
    var body =
        "{\"body\": \"We found that the certificate of the webhook is refused. Please send us its chain.\", \"then\": \"%s\"}";
    send("POST", desks + "/replies", "agent", body.formatted(then));
  }

  /// As a page does.
  private void read(String user, String path) throws IOException, InterruptedException {
    send("GET", path, user, "");
    send("GET", path + "/timeline", user, "");
  }

  private String send(String method, String path, String user, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(desk.baseUrl() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!user.isEmpty()) {
      request.header("Authorization", "Bearer " + desk.token(user));
    }
    requests++;
    var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + " was answered " + answer.body());
    }
    desk.settle();
    return answer.body();
  }
}
