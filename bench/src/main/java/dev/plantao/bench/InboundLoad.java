package dev.plantao.bench;

import dev.plantao.local.Desk;
import dev.plantao.local.DeskOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Mails a second through the whole local desk, SMTP to the last letter, with many tickets in the
/// table. Options: the number of tickets (10000), of mails of each kind (300).
final class InboundLoad {
  private static final int CONNECTIONS = 4;
  private static final String SUPPORT = "support@example.com";

  /// The name that the template gives.
  private static final String TABLE = "plantao-dev";

  private InboundLoad() {}

  static void run(String... options) throws IOException, InterruptedException, ExecutionException {
    int tickets = options.length > 0 ? Integer.parseInt(options[0]) : 10_000;
    int mails = Math.min(options.length > 1 ? Integer.parseInt(options[1]) : 300, tickets);
    // What the functions log and count is not what is measured.
    var out = System.out;
    System.setOut(System.err);
    try (var desk = Desk.start(DeskOptions.of(Path.of("template.yaml")))) {
      desk.hold(true);
      var begun = System.nanoTime();
      seed(desk, tickets, mails);
      out.printf("%d tickets written in %.1f s%n", tickets, seconds(begun));
      warmUp(desk);
      out.println(measured("new mails", desk, mails, InboundLoad::first));
      out.println(measured("replies", desk, mails, InboundLoad::reply));
    }
  }

  /// With nobody at the stream: what would follow from the tickets is not what is measured.
  private static void seed(Desk desk, int tickets, int mails) throws InterruptedException {
    desk.settle();
    desk.faults(Map.of("streams", "drop"));
    try (var dynamo =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      SeedTickets.into(dynamo, TABLE, tickets, mails, desk.clock().instant());
    }
    desk.settle();
    desk.faults(Map.of("streams", "none"));
  }

  private record Mail(String from, String text) {}

  private static Mail first(int number) {
    return mail("newcomer-" + number + "@new.example", "Help " + number, number);
  }

  private static Mail reply(int number) {
    return mail(SeedTickets.address(number), "Re: Seeded " + number, number);
  }

  private static Mail mail(String from, String subject, int number) {
    var text =
        """
        From: %s
        To: %s
        Subject: %s
        Message-ID: <%d-%s>
        Content-Type: text/plain; charset=utf-8

        Since this morning nothing arrives, and number %d says so too.
        """;
    return new Mail(from, text.formatted(from, SUPPORT, subject, number, from, number));
  }

  private static void warmUp(Desk desk)
      throws IOException, InterruptedException, ExecutionException {
    bring(desk, 40, number -> mail("warm-" + number + "@warm.example", "Warm", number));
    desk.settle();
  }

  private static String measured(String what, Desk desk, int mails, IntFunction<Mail> mail)
      throws IOException, InterruptedException, ExecutionException {
    var begun = System.nanoTime();
    bring(desk, mails, mail);
    double accepted = seconds(begun);
    desk.settle();
    double through = seconds(begun);
    return "%s: %d, accepted %.0f/s, through with all that follows %.1f/s"
        .formatted(what, mails, mails / accepted, mails / through);
  }

  private static void bring(Desk desk, int mails, IntFunction<Mail> mail)
      throws InterruptedException, ExecutionException {
    var all = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int c = 0; c < CONNECTIONS; c++) {
        int first = c;
        all.add(
            threads.submit(() -> {
              try (var smtp = new Smtp(desk.smtpPort())) {
                for (int i = first; i < mails; i += CONNECTIONS) {
                  var one = mail.apply(i);
                  smtp.bring(one.from(), SUPPORT, one.text());
                }
              }
              return true;
            }));
      }
    }
    for (var one : all) {
      one.get();
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
