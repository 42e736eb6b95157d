package dev.plantao.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/// `socket.js` in a page of its own: what it heard, and how it stood, is kept in the page.
final class SocketLine {
  private SocketLine() {}

  /// Opens a chat of the customer `premium`.
  static String chat() {
    return RunningDesk.idOf(
        RunningDesk.post("premium", "/chats", "{\"message\": \"It fails.\", \"distinct\": true}"));
  }

  static void connect(Page page, String chat, String user, boolean staff) {
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

  static void until(Page page, String wanted) {
    page.evaluate(
        """
        async () => {
          for (let i = 0; i < 1200; i += 1) {
            if (%s) { return; }
            await new Promise((r) => setTimeout(r, 50));
          }
          throw new Error('not yet: ' + JSON.stringify({ state: line.state, states, heard, sent, unsent: line.unsent() }));
        }
        """
            .formatted(wanted));
  }

  static void says(Page page, String text) {
    page.evaluate(
        "(text) => { line.send(text).then((done) => sent.push(done.seq), (no) => sent.push(no.problem)); }",
        text);
  }

  static Object numbers(Page page) {
    return page.evaluate("heard.map((entry) => entry.seq).sort((a, b) => a - b)");
  }

  static String body(String text) {
    return "heard.some((entry) => entry.body === '%s')".formatted(text);
  }
}
