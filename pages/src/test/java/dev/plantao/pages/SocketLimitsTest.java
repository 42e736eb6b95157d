package dev.plantao.pages;

import static dev.plantao.pages.SocketLine.body;
import static dev.plantao.pages.SocketLine.connect;
import static dev.plantao.pages.SocketLine.numbers;
import static dev.plantao.pages.SocketLine.says;
import static dev.plantao.pages.SocketLine.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The service ends each socket after two hours, and one that is idle for ten minutes. Hours pass
/// in the page's clock, not in the test.
@Tag("CH-3")
class SocketLimitsTest {
  /// As API Gateway ends what has been open for too long.
  private static final WebSocketRoute.CloseOptions GOING_AWAY =
      new WebSocketRoute.CloseOptions().setCode(1001).setReason("Going away");

  private static final Pattern SOCKET = Pattern.compile("ws://.*");

  private final Visit ana = Visit.begin();
  private final List<WebSocketRoute> sockets = new ArrayList<>();
  private final List<String> frames = new ArrayList<>();
  private String chat = "";

  @BeforeEach
  void open() {
    ana.page().clock().install();
    chat = SocketLine.chat();
  }

  @AfterEach
  void close() {
    ana.close();
  }

  private void routed() {
    ana.page()
        .routeWebSocket(
            SOCKET,
            route -> {
              route.connectToServer();
              sockets.add(route);
            });
  }

  private void live() {
    ana.open("/");
    connect(ana.page(), chat, "premium", false);
    until(ana.page(), "line.state === 'live'");
  }

  private void talksBothWays(String text) {
    says(ana.page(), text);
    RunningDesk.reply("agent", chat, "Heard: " + text, "work");
    until(ana.page(), body(text) + " && " + body("Heard: " + text));
    until(ana.page(), "line.unsent().length === 0");
  }

  @Test
  void before_two_hours_are_over_another_socket_takes_its_place_and_nobody_sees_it() {
    routed();
    live();
    talksBothWays("Before.");
    ana.page().clock().fastForward("01:51:00");
    ana.page().waitForCondition(() -> sockets.size() > 1);
    until(ana.page(), "line.state === 'live'");
    talksBothWays("After.");
    assertThat(ana.page().evaluate("states")).isEqualTo(List.of("connecting", "live"));
    assertThat(numbers(ana.page())).isEqualTo(List.of(1, 2, 3, 4, 5));
  }

  @Test
  void a_socket_that_the_service_ends_is_followed_by_another_that_knows_what_it_missed() {
    routed();
    live();
    talksBothWays("Before.");
    sockets.getLast().close(GOING_AWAY);
    until(ana.page(), "states.length > 2");
    talksBothWays("Right after.");
    until(ana.page(), "line.state === 'live'");
    assertThat(ana.page().evaluate("states"))
        .isEqualTo(List.of("connecting", "live", "connecting", "live"));
    assertThat(numbers(ana.page())).isEqualTo(List.of(1, 2, 3, 4, 5));
  }

  @Test
  void a_socket_on_which_nobody_speaks_is_never_idle_for_ten_minutes() {
    ana.page().onWebSocket(socket -> socket.onFrameSent(frame -> frames.add(frame.text())));
    live();
    for (int i = 0; i < 3; i++) {
      int before = frames.size();
      ana.page().clock().fastForward("05:00");
      ana.page().waitForCondition(() -> frames.size() > before);
    }
    assertThat(ana.page().evaluate("states")).isEqualTo(List.of("connecting", "live"));
  }

  /// The widget says that the line is down only once it was for some seconds of its own clock.
  @Test
  void a_customer_in_the_chat_reads_nothing_of_the_end_of_a_socket() {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, "en")) {
      routed();
      ana.at(site.url());
      var id = Widget.starts(ana, "Invoices show the wrong address.");
      RunningDesk.reply("agent", id, "Before.", "work");
      ana.sees("Before.");
      var now = ((Number) ana.page().evaluate("Date.now()")).longValue();
      ana.page().clock().pauseAt(now + 1000);
      sockets.getLast().close(GOING_AWAY);
      RunningDesk.reply("agent", id, "Right after.", "work");
      // The pause before another attempt is half a second at most.
      int before = sockets.size();
      ana.page().clock().runFor(600);
      ana.page().waitForCondition(() -> sockets.size() > before);
      ana.sees("Right after.");
      ana.page().clock().fastForward("00:10");
      assertThat(ana.page().getByText("The connection is interrupted").count()).isZero();
      Widget.ends(customer, id);
    }
  }
}
