package dev.plantao.bench;

import dev.plantao.local.Desk;
import dev.plantao.local.DeskOptions;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/// Many sockets open at once, each conversation with a customer and an agent, and messages both
/// ways: how long one takes to reach the other side, and whether all do. Options: sockets (500),
/// messages a second in each direction, in all (10), seconds (60).
final class ChatLoad {
  /// The name that the template gives.
  private static final String TABLE = "plantao-dev";

  /// What did not arrive so long after the last was sent is lost.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// Messages each way before those that count: what runs first is compiled meanwhile.
  private static final int WARM_UP = 20;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Desk desk;
  private final int conversations;
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> tookNanos = new ConcurrentHashMap<>();
  private final AtomicInteger doubled = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final List<WebSocket> customers = new ArrayList<>();
  private final List<WebSocket> agents = new ArrayList<>();

  private ChatLoad(Desk desk, int sockets) {
    this.desk = desk;
    this.conversations = sockets / 2;
  }

  static void run(String... options) throws Exception {
    int sockets = options.length > 0 ? Integer.parseInt(options[0]) : 500;
    int rate = options.length > 1 ? Integer.parseInt(options[1]) : 10;
    int seconds = options.length > 2 ? Integer.parseInt(options[2]) : 60;
    // What the functions log and count is not what is measured.
    var out = System.out;
    System.setOut(System.err);
    try (var desk = Desk.start(DeskOptions.of(Path.of("template.yaml")))) {
      var load = new ChatLoad(desk, sockets);
      load.prepare();
      long empty = heap();
      var begun = System.nanoTime();
      load.open();
      out.printf("%d sockets opened in %.1f s%n", sockets, (System.nanoTime() - begun) / 1e9);
      out.printf("heap: %d MB without them, %d MB with them, both ends%n", empty, heap());
      load.talk("w", WARM_UP / 10, 10);
      load.await();
      load.forget();
      load.talk("m", rate, seconds);
      load.await();
      out.println(load.figures());
      out.printf("heap afterwards: %d MB%n", heap());
    }
  }

  private static long heap() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / (1024 * 1024);
  }

  private void prepare() throws Exception {
    var dynamo = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    SeedTickets.into(dynamo, TABLE, conversations, 0, desk.clock().instant());
    desk.settle();
    for (int i = 0; i < conversations; i++) {
      var user = "{\"name\": \"customer-%1$d\", \"customer\": \"customer-%1$d\"}".formatted(i);
      HTTP.send(
          HttpRequest.newBuilder(URI.create(desk.baseUrl() + "/local/users"))
              .POST(HttpRequest.BodyPublishers.ofString(user))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }

  private void open() {
    var address = desk.baseUrl().replaceFirst("^http", "ws") + "/?conversation=";
    for (int i = 0; i < conversations; i++) {
      var conversation = SeedTickets.id(i).value();
      var customer = desk.token("customer-" + i);
      customers.add(Line.open(address + conversation, customer, frame -> heard(frame, "a-")));
      agents.add(
          Line.open(address + conversation, desk.token("agent"), frame -> heard(frame, "c-")));
    }
  }

  /// An entry that the other side wrote; both sides hear what either says.
  private void heard(JsonNode frame, String fromOther) {
    var body = frame.at("/entry/body").asString("");
    if (frame.path("type").asString("").equals("error")) {
      refused.incrementAndGet();
    }
    var begun = body.startsWith(fromOther) ? sent.get(body) : null;
    if (begun != null && tookNanos.putIfAbsent(body, System.nanoTime() - begun) != null) {
      doubled.incrementAndGet();
    }
  }

  private void forget() {
    sent.clear();
    tookNanos.clear();
  }

  private void talk(String name, int rate, int seconds) throws InterruptedException {
    try (var clock = Executors.newScheduledThreadPool(2)) {
      for (int n = 0; n < rate * seconds; n++) {
        int number = n;
        long at = n * 1000L / rate;
        var _ =
            clock.schedule(() -> say(customers, "c-" + name, number), at, TimeUnit.MILLISECONDS);
        var _ = clock.schedule(() -> say(agents, "a-" + name, number), at, TimeUnit.MILLISECONDS);
      }
      clock.shutdown();
      if (!clock.awaitTermination(seconds + PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        clock.shutdownNow();
      }
    }
  }

  private void say(List<WebSocket> side, String prefix, int number) {
    var body = prefix + number;
    sent.put(body, System.nanoTime());
    // Odd, so that every conversation has its turn.
    var socket = side.get(number * 7 % conversations);
    var _ =
        socket.sendText(
            "{\"type\": \"message\", \"id\": \"%1$s\", \"body\": \"%1$s\"}".formatted(body), true);
  }

  private void await() throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (tookNanos.size() < sent.size() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private String figures() {
    var took = tookNanos.values().stream().map(nanos -> nanos / 1e6).sorted().toList();
    return "%d messages, lost %d, doubled %d, refused %d; delivered after p50 %.0f ms, p99 %.0f ms, at most %.0f ms"
        .formatted(
            sent.size(),
            sent.size() - took.size(),
            doubled.get(),
            refused.get(),
            took.get(took.size() / 2),
            took.get(took.size() * 99 / 100),
            took.getLast());
  }
}
