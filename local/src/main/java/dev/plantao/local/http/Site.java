package dev.plantao.local.http;

import dev.plantao.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The pages for people, as bucket and CDN of the template serve them: same paths, same headers.
public final class Site extends Handler.Abstract {
  /// As in the response headers policy of the template; nothing inline, nothing from elsewhere.
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self' ws://127.0.0.1:* ws://localhost:*"
          + " http://127.0.0.1:*;"
          + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types lit-html plantao-mail";

  private static final String CONFIG = "/config.json";
  private static final Map<String, String> PAGES =
      Map.of("/", "index.html", "/desk/", "desk/index.html", "/widget/demo", "widget/demo.html");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  /// No dots at the beginning of a name, so no way up.
  private static final Pattern ASSET =
      Pattern.compile("/(assets|widget)(/[A-Za-z0-9][A-Za-z0-9._-]*)+");

  private final String clientId;
  private final String mail;

  /// @param clientId whom the issuer of tokens knows the pages as
  /// @param mail the address of support
  public Site(String clientId, String mail) {
    this.clientId = clientId;
    this.mail = mail;
  }

  public boolean serves(String method, String path) {
    return (method.equals("GET") || method.equals("HEAD"))
        && (PAGES.containsKey(path)
            || path.equals("/desk")
            || path.equals(CONFIG)
            || ASSET.matcher(path).matches());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = request.getHttpURI().getPath();
    addHeaders(response);
    if (path.equals("/desk")) {
      Response.sendRedirect(request, response, callback, "/desk/");
    } else if (path.equals(CONFIG)) {
      Answers.json(response, callback, config(request));
    } else {
      var file = PAGES.getOrDefault(path, path.substring(1));
      read(file)
          .ifPresentOrElse(
              content -> send(file, content, request, response, callback),
              () ->
                  Answers.problem(
                      response, callback, 404, "Not found", "There is no " + path + "."));
    }
    return true;
  }

  /// What the template's deployment writes beside the pages: where people sign in, where sockets
  /// are opened.
  private tools.jackson.databind.JsonNode config(Request request) {
    return Json.object()
        .put("issuer", FrontDoor.issuer(request))
        .put("clientId", clientId)
        .put("api", "")
        .put("socket", "ws://" + request.getHttpURI().getAuthority() + "/")
        .put("mail", mail);
  }

  /// Read anew each time: while pages are worked on, a reload shows them.
  private static Optional<byte[]> read(String file) {
    try (var in = Site.class.getResourceAsStream("/site/" + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(
      String file, byte[] content, Request request, Response response, Callback callback) {
    var zipped = Zipped.wanted(request, content);
    var tag = tag(content, zipped ? "-gzip" : "");
    response.getHeaders().put(HttpHeader.ETAG, tag);
    response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
    if (tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
      response.setStatus(304);
      response.write(true, null, callback);
      return;
    }
    if (zipped) {
      response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
    }
    var name = Path.of(file).getFileName().toString();
    var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    var sent = request.getMethod().equals("HEAD") ? new byte[0] : content;
    Answers.bytes(response, callback, 200, type, zipped ? Zipped.of(sent) : sent);
  }

  private static String tag(byte[] content, String encoding) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + encoding + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addHeaders(Response response) {
    var headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    // Nothing here is secret, and the widget is read by the pages of others.
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
  }
}
