package dev.plantao.functions.mail.mime;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A Content-Type or Content-Disposition: its value and its parameters.
///
/// @param value lower case, for example `text/plain` or `attachment`; "" when there is none
/// @param parameters names in lower case, values decoded (RFC 2231, and RFC 2047 where senders
///   misuse it)
public record MediaType(String value, Map<String, String> parameters) {

  static final MediaType TEXT = new MediaType("text/plain", Map.of());

  public MediaType {
    parameters = Map.copyOf(parameters);
  }

  /// Reads a field body; garbage gives an empty value, never a failure.
  public static MediaType parse(String body) {
    int semicolon = body.indexOf(';');
    String head = withoutComments(semicolon < 0 ? body : body.substring(0, semicolon));
    int stop = endOfValue(head);
    String value = head.substring(0, stop).toLowerCase(Locale.ROOT);
    // "text/plain charset=x" without a semicolon: what follows the value holds parameters.
    String rest = head.substring(stop) + (semicolon < 0 ? "" : body.substring(semicolon));
    return new MediaType(named(value), Parameters.parse(rest));
  }

  /// `text/` means text, and `/plain` means nothing.
  private static String named(String value) {
    if (value.startsWith("/")) {
      return "";
    }
    return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
  }

  private static String withoutComments(String head) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0) {
        out.append(c);
      }
    }
    String plain = out.toString().strip();
    return plain.length() > 200 ? plain : plain.replaceAll("\\s*/\\s*", "/");
  }

  private static int endOfValue(String head) {
    int i = 0;
    while (i < head.length() && head.charAt(i) > ' ' && "\"(),".indexOf(head.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /// A parameter by its lower-case name.
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /// Whether the main type is this one, for example `text`.
  public boolean is(String mainType) {
    return value.startsWith(mainType + "/");
  }
}
