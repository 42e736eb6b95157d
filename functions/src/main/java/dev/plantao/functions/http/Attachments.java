package dev.plantao.functions.http;

/// Attachments are not taken yet: no upload has an id, so whatever id is named, it is nobody's.
final class Attachments {
  private static final int MOST = 20;

  private Attachments() {}

  static void none(Fields fields) {
    if (!fields.list("attachments", MOST).isEmpty()) {
      throw new ProblemException(Problem.notFound());
    }
  }
}
