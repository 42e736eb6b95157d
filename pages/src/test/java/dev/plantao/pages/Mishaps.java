package dev.plantao.pages;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whatever fails behind a page: scripts, requests, answers. What the API refuses is told to the
/// person and no mishap, but stands with the rest if there is one.
final class Mishaps {
  /// What the pages are made of: nothing of it may be missing, whoever asks for it.
  private static final Pattern PARTS = Pattern.compile("/(assets|widget)/.*|/config\\.json");

  /// A page that is left breaks off what it still asks for.
  private static final String LEFT = "net::ERR_ABORTED";

  private final List<String> fatal = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private boolean mayBeOffline;

  Mishaps(Page page) {
    page.onPageError(this::threw);
    page.onConsoleMessage(this::said);
    page.onRequestFailed(this::broke);
    page.onResponse(this::answered);
    page.onDialog(this::opened);
    page.onCrash(_ -> fatal.add("the page crashed"));
  }

  /// Requests that break off are part of the story then.
  void mayBeOffline() {
    mayBeOffline = true;
  }

  private void threw(String error) {
    if (!mayBeOffline || !error.contains("Failed to fetch")) {
      fatal.add("script: " + error);
    }
  }

  private void said(ConsoleMessage message) {
    var text = message.text();
    // Of these, what asked for them and what came of it is known by the request.
    var known = text.startsWith("Failed to load resource") || text.startsWith("WebSocket conn");
    var cut = mayBeOffline && (text.contains("net::ERR_") || text.contains("CORS policy"));
    if (message.type().equals("error") && !known && !cut) {
      fatal.add("console: " + text);
    }
  }

  private void broke(Request request) {
    var why = request.failure();
    if (!mayBeOffline && !why.equals(LEFT)) {
      fatal.add("request: " + request.method() + " " + request.url() + ": " + why);
    }
  }

  private void answered(Response answer) {
    if (answer.status() >= 400) {
      var what = answer.status() + ": " + answer.request().method() + " " + answer.url();
      (isMishap(answer) ? fatal : refused).add(what);
    }
  }

  private static boolean isMishap(Response answer) {
    return answer.status() >= 500
        || !answer.request().resourceType().matches("fetch|xhr|websocket")
        || PARTS.matcher(URI.create(answer.url()).getPath()).matches();
  }

  private void opened(Dialog dialog) {
    fatal.add("alert: " + dialog.message());
    dialog.dismiss();
  }

  List<String> fatal() {
    return fatal;
  }

  /// What came from a test's own attack is no mishap; what came before stays one.
  void forgetFrom(int size) {
    fatal.subList(size, fatal.size()).clear();
  }

  /// What the API refused, for whoever looks for the reason of something else.
  List<String> refused() {
    return refused;
  }

  /// For whoever reads of a mishap.
  String context() {
    return "what failed behind the page (refused by the API: " + refused + ")";
  }
}
