package dev.plantao.functions.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.masking.Masker;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One HTTP call as the gateway hands it over (payload format 2.0).
///
/// @param at when it was received, to the millisecond
/// @param masker what is read from the body went through it
record Call(APIGatewayV2HTTPEvent event, Instant at, Masker masker) {
  /// The longest body; far below Lambda's 6 MB, and what one DynamoDB item (400 KB) can hold.
  static final int LONGEST_BODY = 256 * 1024;

  private static final int DEFAULT_LIMIT = 50;
  private static final int LONGEST_LIST = 200;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /// Far longer than any that was handed out, and what DynamoDB takes as part of a key.

  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  String route() {
    return event.getRouteKey() == null ? "" : event.getRouteKey();
  }

  Caller caller() {
    return signedIn().orElseThrow(() -> new ProblemException(Problem.unauthorized()));
  }

  Optional<Caller> signedIn() {
    var context = event.getRequestContext();
    if (context == null
        || context.getAuthorizer() == null
        || context.getAuthorizer().getJwt() == null
        || context.getAuthorizer().getJwt().getClaims() == null) {
      return Optional.empty();
    }
    return Optional.of(Caller.of(context.getAuthorizer().getJwt().getClaims()));
  }

  String path(String name) {
    var parameters = event.getPathParameters();
    return parameters == null ? "" : parameters.getOrDefault(name, "");
  }

  /// The conversation that the path names; what is no id names nothing.
  ConversationId conversation() {
    return ConversationId.parse(path("id"))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  @Nullable String query(String name) {
    Map<String, String> parameters = event.getQueryStringParameters();
    var value = parameters == null ? null : parameters.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /// Where a list goes on, as the answer before said it.
  @Nullable String cursor() {
    var cursor = query("cursor");
    return cursor == null
        ? null
        : Bookmark.place(cursor)
            .orElseThrow(() ->
                new ProblemException(Problem.badField("cursor", "must be the next of an answer")));
  }

  /// How many items of a list are wanted: 1 to 200.
  int limit() {
    var asked = query("limit");
    if (asked == null) {
      return DEFAULT_LIMIT;
    }
    var limit = number("limit", asked);
    if (limit < 1 || limit > LONGEST_LIST) {
      throw new ProblemException(Problem.badField("limit", "must be 1 to " + LONGEST_LIST));
    }
    return Math.toIntExact(limit);
  }

  /// A whole number of the query, zero where it is absent.
  long after() {
    var asked = query("after") == null ? query("cursor") : query("after");
    return asked == null ? 0 : number("after", asked);
  }

  private static long number(String field, String value) {
    if (!value.matches("\\d{1,15}")) {
      throw new ProblemException(Problem.badField(field, "must be a whole number"));
    }
    return Long.parseLong(value);
  }

  @Nullable String header(String name) {
    var headers = event.getHeaders();
    return headers == null ? null : headers.get(name);
  }

  @Nullable String idempotencyKey() {
    var key = header("idempotency-key");
    if (key != null && !KEY.matcher(key).matches()) {
      throw new ProblemException(
          Problem.badField("Idempotency-Key", "must be 1 to 255 visible ASCII characters"));
    }
    return key;
  }

  /// The version the caller saw; null where any will do.
  @Nullable Long expectedVersion() {
    var header = header("if-match");
    if (header == null || header.strip().equals("*")) {
      return null;
    }
    var etag = ETAG.matcher(header.strip());
    if (!etag.matches()) {
      throw new ProblemException(
          Problem.badField("If-Match", "must be the ETag of the conversation, such as \"12\""));
    }
    return Long.parseLong(etag.group(1));
  }

  /// The body as JSON; an absent one counts as an empty object.
  Fields fields() {
    var body = body();
    if (body.length > LONGEST_BODY) {
      throw new ProblemException(Problem.tooLarge(LONGEST_BODY));
    }
    return new Fields(body.length == 0 ? Json.object() : parsed(body), masker);
  }

  private static JsonNode parsed(byte[] body) {
    try {
      var node = Json.MAPPER.readTree(body);
      if (!node.isObject()) {
        throw new ProblemException(Problem.badRequest("The body must be a JSON object."));
      }
      return node;
    } catch (JacksonException notJson) {
      var where = notJson.getLocation();
      var look =
          where == null
              ? ""
              : ": look at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
      throw new ProblemException(Problem.badRequest("The body is not JSON" + look + "."));
    }
  }

  /// The fields of a form, masked, that a browser posted (`application/x-www-form-urlencoded`).
  Map<String, String> form() {
    var body = body();
    if (body.length > LONGEST_BODY) {
      throw new ProblemException(Problem.tooLarge(LONGEST_BODY));
    }
    var fields = new HashMap<String, String>();
    for (var field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(
            decoded(field.substring(0, equals)),
            masker.mask(decoded(field.substring(equals + 1))).text());
      }
    }
    return fields;
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new ProblemException(Problem.badRequest("The form is broken."));
    }
  }

  private byte[] body() {
    var body = event.getBody();
    if (body == null) {
      return new byte[0];
    }
    if (!event.getIsBase64Encoded()) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException broken) {
      throw new ProblemException(Problem.badRequest("The body is broken."));
    }
  }
}
