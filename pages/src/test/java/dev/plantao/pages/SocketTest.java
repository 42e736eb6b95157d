package dev.plantao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
    chat =
        RunningDesk.post("premium", "/chats", "{\"message\": \"It fails.\", \"distinct\": true}")
            .replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    connect(ana.page(), "premium", false);
    connect(bruno.page(), "agent", true);
  }

  @AfterEach
  void close() {
    RunningDesk.get().faults(Map.of("sockets", "none"));
    ana.close();
    bruno.close();
  }

  private void connect(Page page, String user, boolean staff) {
    page.evaluate(
        """
        async ([conversation, bearer, staff]) => {
          const { connect } = await import('/assets/shared/socket.js');
          window.heard = []; window.states = []; window.sent = []; window.there = [];
          window.line = connect({
            conversation, staff, token: async () => bearer,
            onEntry: (entry) => heard.push(entry),
            onState: (state) => states.push(state),
            onPresence: (who) => there.push(who),
          });
        }
        """,
        List.of(chat, RunningDesk.get().token(user), staff));
  }

  private static void until(Page page, String wanted) {
    page.evaluate(
        """
        async () => {
          for (let i = 0; i < 600; i += 1) {
            if (%s) { return; }
            await new Promise((r) => setTimeout(r, 50));
          }
          throw new Error('not yet: ' + JSON.stringify({ state: line.state, states, heard, sent, unsent: line.unsent() }));
        }
        """
            .formatted(wanted));
  }

  private static void says(Page page, String text) {
    page.evaluate(
        "(text) => { line.send(text).then((done) => sent.push(done.seq), (no) => sent.push(no.problem)); }",
        text);
  }

  private static Object numbers(Page page) {
    return page.evaluate("heard.map((entry) => entry.seq).sort((a, b) => a - b)");
  }

  private static String body(String text) {
    return "heard.some((entry) => entry.body === '%s')".formatted(text);
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
    connect(ana.page(), "premium", false);
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
