package dev.plantao.pages;

import static dev.plantao.pages.SocketLine.body;
import static dev.plantao.pages.SocketLine.connect;
import static dev.plantao.pages.SocketLine.numbers;
import static dev.plantao.pages.SocketLine.says;
import static dev.plantao.pages.SocketLine.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `socket.js` in real browsers: two people talk, whatever is cut meanwhile.
@Tag("CH-3")
class SocketTest {
  private final Visit ana = Visit.begin().open("/");
  private final Visit bruno = Visit.begin().open("/");
  private String chat = "";

  @BeforeEach
  void open() {
    chat = SocketLine.chat();
    connect(ana.page(), chat, "premium", false);
    connect(bruno.page(), chat, "agent", true);
  }

  @AfterEach
  void close() {
    RunningDesk.get().faults(Map.of("sockets", "none"));
    ana.close();
    bruno.close();
  }

  @Test
  void two_browsers_talk_both_ways() {
    until(ana.page(), "line.state === 'live'");
    until(bruno.page(), "line.state === 'live'");
    says(ana.page(), "Are you there?");
    until(bruno.page(), body("Are you there?"));
    says(bruno.page(), "I am.");
    until(ana.page(), body("I am."));
    until(ana.page(), "sent.length === 1 && line.unsent().length === 0");
    assertThat(numbers(ana.page())).isEqualTo(List.of(1, 2, 3));
    until(ana.page(), "there.at(-1).agents.length === 1");
    until(bruno.page(), "there.at(-1).customer === true");
  }

  @Test
  void a_cut_loses_nothing_and_doubles_nothing() {
    until(ana.page(), "line.state === 'live'");
    says(ana.page(), "Before.");
    until(bruno.page(), body("Before."));
    RunningDesk.get().faults(Map.of("sockets", "cut"));
    until(ana.page(), "line.state !== 'live'");
    says(ana.page(), "Meanwhile.");
    says(ana.page(), "And then.");
    RunningDesk.post(
        "agent",
        "/desk/conversations/" + chat + "/replies",
        "{\"body\": \"By another way.\", \"then\": \"work\"}");
    RunningDesk.get().faults(Map.of("sockets", "none"));
    for (var page : List.of(ana.page(), bruno.page())) {
      until(page, body("Meanwhile."));
      until(page, body("And then."));
      until(page, body("By another way."));
      assertThat(numbers(page)).isEqualTo(List.of(1, 2, 3, 4, 5));
    }
    assertThat(
            (Boolean)
                ana.page()
                    .evaluate(
                        "heard.find((e) => e.body === 'Meanwhile.').seq < heard.find((e) => e.body === 'And then.').seq"))
        .isTrue();
  }

  @Test
  void where_sockets_are_blocked_it_goes_on_over_http() {
    RunningDesk.get().faults(Map.of("sockets", "cut"));
    until(ana.page(), "line.state === 'polling'");
    says(ana.page(), "Still here.");
    until(ana.page(), "sent.length === 1 && " + body("Still here."));
    RunningDesk.post(
        "agent",
        "/desk/conversations/" + chat + "/replies",
        "{\"body\": \"So are we.\", \"then\": \"work\"}");
    until(ana.page(), body("So are we."));
    assertThat(numbers(ana.page())).isEqualTo(List.of(1, 2, 3));
  }

  @Test
  void what_was_not_acknowledged_outlives_a_reload() {
    RunningDesk.get().faults(Map.of("sockets", "cut"));
    until(ana.page(), "line.state !== 'live'");
    ana.page().evaluate("line.send('Do not lose me.'); line.close();");
    ana.open("/");
    RunningDesk.get().faults(Map.of("sockets", "none"));
    connect(ana.page(), chat, "premium", false);
    until(bruno.page(), body("Do not lose me."));
    assertThat(numbers(bruno.page())).isEqualTo(List.of(1, 2));
  }

  @Test
  void a_refusal_is_told_to_whoever_said_it() {
    until(ana.page(), "line.state === 'live'");
    says(ana.page(), " ");
    until(ana.page(), "sent[0]?.status === 400");
    says(ana.page(), "Something.");
    until(ana.page(), "sent[1] === 2");
  }
}
