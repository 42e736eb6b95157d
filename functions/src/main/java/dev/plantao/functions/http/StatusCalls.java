package dev.plantao.functions.http;

import dev.plantao.functions.stored.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The status page, for anybody (PR-8). One read, and an answer that caches may keep for a moment.
final class StatusCalls {
  private static final String CACHED = "public, max-age=15";

  private final Desk desk;

  StatusCalls(Desk desk) {
    this.desk = desk;
  }

  Answer status(Call call) {
    var language = ReaderLanguage.of(call);
    var json = Json.object();
    var incidents = json.putArray("incidents");
    desk.incidents()
        .board(call.at())
        .forEach(one -> incidents.add(IncidentView.forEverybody(one, language)));
    var tag = tag(Json.write(json));
    var answer = tag.equals(call.header("if-none-match")) ? Answer.notModified() : Answer.ok(json);
    return answer
        .with("etag", tag)
        .with("cache-control", CACHED)
        .with("content-language", language.tag())
        .with("vary", "Accept-Language");
  }

  private static String tag(String body) {
    var digest = Words.sha256(body.getBytes(StandardCharsets.UTF_8));
    return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
  }
}
