package dev.plantao.local.control;

import dev.plantao.local.http.Answers;
import dev.plantao.local.json.Json;
import dev.plantao.local.settle.UnsettledException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The calls under `/local/`. Each service adds its own.
public final class Control extends Handler.Abstract {
  public static final String PREFIX = "/local/";

  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  /// One call.
  @FunctionalInterface
  public interface Call {
    /// Answers the call.
    ///
    /// @throws IllegalArgumentException for a request that makes no sense: 400 with its message
    JsonNode answer(Asked asked) throws InterruptedException;
  }

  /// What was asked.
  ///
  /// @param request for its query and its port
  /// @param body an empty object where there is none
  public record Asked(Request request, JsonNode body) {
    public Optional<String> query(String name) {
      return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
    }

    /// What follows a call's path.
    String rest(String path) {
      return request.getHttpURI().getPath().substring(path.length());
    }
  }

  /// There is no such thing: 404.
  static final class NotFoundException extends RuntimeException {
    NotFoundException(String what) {
      super("There is no " + what + ".");
    }
  }

  /// Adds a call.
  ///
  /// @param path such as `GET /local/clock`; one that ends in a slash takes all that is below it
  public void add(String path, Call call) {
    calls.put(path, call);
  }

  /// Adds a page; one at `….html` also answers at its path without the ending whoever asks for
  /// HTML.
  void addPage(String path, String file, String contentType) {
    pages.put(path, Page.read(file, contentType));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var page = page(request);
    if (page != null) {
      response.getHeaders().put("Content-Security-Policy", Page.POLICY);
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      Answers.bytes(response, callback, 200, page.contentType(), page.content());
      return true;
    }
    var call = call(request.getMethod() + " " + request.getHttpURI().getPath());
    if (call == null) {
      Answers.problem(response, callback, 404, "Not found", "There is no such call.");
      return true;
    }
    try {
      var asked = new Asked(request, body(request));
      write(asked, call.answer(asked), response, callback);
    } catch (NotFoundException e) {
      Answers.problem(response, callback, 404, "Not found", String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      Answers.problem(response, callback, 400, "Malformed", "The body is no JSON.");
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      Answers.problem(
          response, callback, 400, "Malformed", Optional.ofNullable(e.getMessage()).orElse("?"));
    } catch (UnsettledException e) {
      Answers.problem(
          response, callback, 503, "Not settled", Optional.ofNullable(e.getMessage()).orElse("?"));
    }
    return true;
  }

  private @Nullable Call call(String path) {
    var slash = path.lastIndexOf('/');
    return calls.getOrDefault(path, calls.get(path.substring(0, slash + 1)));
  }

  private @Nullable Page page(Request request) {
    if (!request.getMethod().equals("GET")) {
      return null;
    }
    var path = request.getHttpURI().getPath();
    var accept = String.valueOf(request.getHeaders().get(HttpHeader.ACCEPT));
    return accept.contains("text/html")
        ? pages.getOrDefault(path + ".html", pages.get(path))
        : pages.get(path);
  }

  private static JsonNode body(Request request) throws Exception {
    return Json.parse(Content.Source.asInputStream(request).readAllBytes());
  }

  /// A token alone is plain text, so that a shell can use it, unless JSON is asked for.
  private static void write(Asked asked, JsonNode answer, Response response, Callback callback) {
    var accept = String.valueOf(asked.request().getHeaders().get(HttpHeader.ACCEPT));
    if (answer.isString()) {
      if (accept.contains("json")) {
        Answers.json(response, callback, Json.object().set("token", answer));
      } else {
        Answers.text(response, callback, answer.asString(""));
      }
    } else {
      Answers.json(response, callback, answer);
    }
  }
}
