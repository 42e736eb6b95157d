package dev.plantao.local.signin;

import dev.plantao.local.http.Answers;
import dev.plantao.local.http.FrontDoor;
import dev.plantao.local.identity.Issuer;
import dev.plantao.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import tools.jackson.databind.node.ObjectNode;

/// What a browser meets when somebody signs in: authorization code with PKCE, RFC 6749 and 7636.
///
/// In the place of a password there is a choice of people.
public final class SignIn extends Handler.Abstract {
  private static final String AUTHORIZE = Issuer.PATH + "/authorize";
  private static final String CHOOSE = Issuer.PATH + "/choose";
  private static final String TOKEN = Issuer.PATH + "/token";
  private static final String LOGOUT = Issuer.PATH + "/logout";
  private static final Map<String, String> FILES =
      Map.of(
          AUTHORIZE,
          "text/html; charset=utf-8",
          AUTHORIZE + ".js",
          "text/javascript; charset=utf-8",
          AUTHORIZE + ".css",
          "text/css; charset=utf-8");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /// Only pages of this machine may be handed a code.
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

  /// How long the pages believe an ID token; they get a new one for their refresh token then.
  private static final int EXPIRES_IN = 3600;

  private final Issuer issuer;
  private final Grants grants;

  public SignIn(Issuer issuer, InstantSource clock) {
    this.issuer = issuer;
    this.grants = new Grants(clock);
  }

  public static boolean serves(String path) {
    return FILES.containsKey(path) || Set.of(CHOOSE, TOKEN, LOGOUT).contains(path);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = request.getHttpURI().getPath();
    response.getHeaders().put("Content-Security-Policy", POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    switch (path) {
      case CHOOSE -> choose(request, response, callback);
      case TOKEN -> token(request, response, callback);
      case LOGOUT -> logout(request, response, callback);
      default -> Answers.bytes(response, callback, 200, FILES.getOrDefault(path, ""), file(path));
    }
    return true;
  }

  private void choose(Request request, Response response, Callback callback) {
    var asked = Request.extractQueryParameters(request);
    var redirect = text(asked, "redirect_uri");
    var wrong = wrong(asked, redirect);
    if (wrong.isPresent()) {
      Answers.problem(response, callback, 400, "Not a good request", wrong.get());
      return;
    }
    var code =
        grants.code(
            text(asked, "user"), redirect, text(asked, "code_challenge"), text(asked, "nonce"));
    var back = "code=" + code + "&state=" + encoded(text(asked, "state"));
    Response.sendRedirect(
        request, response, callback, redirect + (redirect.contains("?") ? "&" : "?") + back);
  }

  private Optional<String> wrong(Fields asked, String redirect) {
    if (!ofThisMachine(redirect)) {
      return Optional.of("redirect_uri is no page of this machine.");
    }
    if (!text(asked, "client_id").equals(Issuer.AUDIENCE)) {
      return Optional.of("There is no such client.");
    }
    if (!text(asked, "response_type").equals("code")
        || !text(asked, "code_challenge_method").equals("S256")) {
      return Optional.of("Only codes are given here, with PKCE by S256.");
    }
    return issuer.knows(text(asked, "user"))
        ? Optional.empty()
        : Optional.of("There is no such user.");
  }

  private static boolean ofThisMachine(String uri) {
    try {
      var parsed = URI.create(uri);
      return "http".equals(parsed.getScheme())
          && HOSTS.contains(String.valueOf(parsed.getHost()))
          && parsed.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void token(Request request, Response response, Callback callback) throws IOException {
    var form = new Fields();
    UrlEncoded.decodeUtf8To(Content.Source.asInputStream(request), form::add, 20_000, 20);
    var issuerUrl = FrontDoor.issuer(request);
    var answer =
        switch (text(form, "grant_type")) {
          case "authorization_code" ->
              grants
                  .redeem(
                      text(form, "code"), text(form, "redirect_uri"), text(form, "code_verifier"))
                  .map(grant -> tokens(grant.user(), issuerUrl, grant.nonce()));
          case "refresh_token" ->
              grants.userOf(text(form, "refresh_token")).map(user -> tokens(user, issuerUrl, ""));
          default -> Optional.<ObjectNode>empty();
        };
    if (answer.isPresent()) {
      Answers.json(response, callback, answer.get());
    } else {
      Answers.bytes(
          response,
          callback,
          400,
          "application/json",
          Json.bytes(Json.object().put("error", "invalid_grant")));
    }
  }

  private ObjectNode tokens(String user, String issuerUrl, String nonce) {
    return Json.object()
        .put("id_token", issuer.token(user, issuerUrl, nonce).orElse(""))
        .put("refresh_token", grants.refreshToken(user))
        .put("token_type", "Bearer")
        .put("expires_in", EXPIRES_IN);
  }

  private static void logout(Request request, Response response, Callback callback) {
    var back = text(Request.extractQueryParameters(request), "logout_uri");
    Response.sendRedirect(request, response, callback, ofThisMachine(back) ? back : "/");
  }

  private static String text(Fields fields, String name) {
    return Optional.ofNullable(fields.getValue(name)).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] file(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    try (var in = SignIn.class.getResourceAsStream(name.contains(".") ? name : name + ".html")) {
      if (in == null) {
        throw new IllegalStateException("There is no page " + name + ".");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
