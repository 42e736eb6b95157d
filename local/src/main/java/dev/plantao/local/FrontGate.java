package dev.plantao.local;

import dev.plantao.local.http.Answers;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Holds the front port while what stands behind it is made: functions are told at their start
/// where tokens come from, and that is here.
final class FrontGate extends Handler.Abstract {
  private volatile Handler.@Nullable Abstract behind;

  void open(Handler.Abstract entrance) {
    behind = entrance;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var entrance = behind;
    if (entrance == null) {
      Answers.problem(response, callback, 503, "Not yet", "The desk is being opened.");
      return true;
    }
    return entrance.handle(request, response, callback);
  }
}
