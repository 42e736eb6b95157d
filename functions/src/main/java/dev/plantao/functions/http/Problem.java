package dev.plantao.functions.http;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// An answer that says no, as RFC 9457 `application/problem+json`.
///
/// @param name the last part of `type`
/// @param errors per field what is wrong with it; empty where the body as a whole is fine
public record Problem(
    int status, String name, String title, String detail, List<FieldError> errors) {
  private static final String BASE = "/problems/";

  public Problem {
    errors = List.copyOf(errors);
  }

  /// What is wrong with one field of a body.
  public record FieldError(String field, String message) {}

  static Problem of(int status, String name, String title, String detail) {
    return new Problem(status, name, title, detail, List.of());
  }

  static Problem badRequest(String detail) {
    return of(400, "bad-request", "The request is malformed", detail);
  }

  static Problem badField(String field, String message) {
    return badFields(List.of(new FieldError(field, message)));
  }

  static Problem badFields(List<FieldError> errors) {
    var detail = errors.size() == 1 ? "One field is wrong." : errors.size() + " fields are wrong.";
    return new Problem(400, "invalid-fields", "The request is malformed", detail, errors);
  }

  static Problem unauthorized() {
    return of(401, "unauthorized", "Who are you?", "This call needs a valid bearer token.");
  }

  static Problem forbidden(String detail) {
    return of(403, "forbidden", "Not allowed", detail);
  }

  static Problem notFound() {
    return of(404, "not-found", "Not found", "There is nothing here that you may see.");
  }

  static Problem tooLarge(int limit) {
    return of(
        413, "too-large", "The request is too large", "A body has at most " + limit + " bytes.");
  }

  ObjectNode json() {
    var json = Json.object();
    json.put("type", BASE + name);
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    if (!errors.isEmpty()) {
      var list = json.putArray("errors");
      errors.forEach(e -> list.addObject().put("field", e.field()).put("message", e.message()));
    }
    return json;
  }
}
