package dev.plantao.functions.http;

import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.conversation.Translated;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.people.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of a body and gathers everything that is wrong with them, so that the caller
/// hears of all at once. Fields that nobody asked for are wrong too: a typo must not be lost.
///
/// Read all fields, then call [#done]; until then the values of wrong fields are stand-ins.
final class Fields {
  /// Longest single-line text: a subject, a name.
  static final int SHORT = 500;

  /// Longest side remark: a reason, a comment. Reasons are carried in the state.
  static final int REMARK = 4000;

  /// Years of four digits, also in UTC: others have no common form.
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9998;

  private static final Translated NOTHING = Translated.english("");

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final JsonNode body;
  private final List<String> masked;
  private final Set<String> known = new HashSet<>();
  private final List<Problem.FieldError> errors = new ArrayList<>();

  /// @param sent is masked before anything is read from it
  Fields(JsonNode sent, Masker masker) {
    var masking = new MaskedBody(masker);
    this.body = masking.of(sent);
    this.masked = List.copyOf(masking.kinds());
  }

  private Fields(JsonNode body, List<String> masked) {
    this.body = body;
    this.masked = masked;
  }

  /// Some of the fields, to be read by themselves.
  Fields only(JsonNode some) {
    return new Fields(some, masked);
  }

  /// The kinds of secrets that were masked anywhere in the body.
  List<String> masked() {
    return masked;
  }

  /// A message of which the body of the call is all there is.
  Message message(Text text) {
    return new Message(text, masked);
  }

  JsonNode body() {
    return body;
  }

  /// Ends the reading: refuses the call if anything was wrong.
  void done() {
    for (var name : body.propertyNames()) {
      if (!known.contains(name)) {
        errors.add(new Problem.FieldError(name, "is not a field of this call"));
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.badFields(errors));
    }
  }

  /// What was wrong so far.
  List<Problem.FieldError> errors() {
    return List.copyOf(errors);
  }

  void wrong(String field, String message) {
    errors.add(new Problem.FieldError(field, message));
  }

  private @Nullable JsonNode present(String field) {
    known.add(field);
    var node = body.get(field);
    return node == null || node.isNull() ? null : node;
  }

  private <T> T required(String field, @Nullable T value, T standIn) {
    if (value != null) {
      return value;
    }
    if (errors.stream().noneMatch(error -> error.field().equals(field))) {
      wrong(field, "is required");
    }
    return standIn;
  }

  Text text(String field) {
    return required(field, optionalText(field), Text.of(""));
  }

  @Nullable Text optionalText(String field) {
    return Text.ofNullable(string(field, NO_LIMIT));
  }

  Text line(String field) {
    return required(field, Text.ofNullable(string(field, SHORT)), Text.of(""));
  }

  Text remark(String field) {
    return required(field, optionalRemark(field), Text.of(""));
  }

  @Nullable Text optionalRemark(String field) {
    return Text.ofNullable(string(field, REMARK));
  }

  private @Nullable String string(String field, int longest) {
    var node = present(field);
    if (node == null) {
      return null;
    }
    if (!node.isString()) {
      wrong(field, "must be a text");
    } else if (node.stringValue().isBlank()) {
      wrong(field, "must not be blank");
    } else if (node.stringValue().length() > longest) {
      wrong(field, "must have at most " + longest + " characters");
    } else {
      return node.stringValue();
    }
    return null;
  }

  /// The parts of an object within the body, each with the same care; empty where it is absent.
  JsonNode object(String field) {
    var node = present(field);
    if (node != null && node.isObject()) {
      return node;
    }
    wrong(field, node == null ? "is required" : "must be an object");
    return Json.object();
  }

  boolean flag(String field) {
    var node = present(field);
    if (node != null && !node.isBoolean()) {
      wrong(field, "must be true or false");
    }
    return node != null && node.isBoolean() && node.booleanValue();
  }

  boolean requiredFlag(String field) {
    if (present(field) == null) {
      wrong(field, "is required");
    }
    return flag(field);
  }

  /// A number of bytes, 1 or more.
  long size(String field) {
    var node = present(field);
    if (node == null) {
      wrong(field, "is required");
      return 1;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 1) {
      wrong(field, "must be a whole number of bytes, 1 or more");
      return 1;
    }
    return node.longValue();
  }

  int number(String field, int least, int most) {
    return required(field, optionalNumber(field, least, most), least);
  }

  @Nullable Integer optionalNumber(String field, int least, int most) {
    var node = present(field);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.intValue() < least
        || node.intValue() > most) {
      wrong(field, "must be a whole number from " + least + " to " + most);
      return null;
    }
    return node.intValue();
  }

  Instant instant(String field) {
    return required(field, optionalInstant(field), Instant.EPOCH);
  }

  /// ISO 8601 with an offset, kept to the millisecond.
  @Nullable Instant optionalInstant(String field) {
    var node = present(field);
    if (node == null) {
      return null;
    }
    try {
      if (node.isString()) {
        var given = OffsetDateTime.parse(node.stringValue());
        if (given.getYear() >= FIRST_YEAR && given.getYear() <= LAST_YEAR) {
          return given.toInstant().truncatedTo(ChronoUnit.MILLIS);
        }
      }
    } catch (DateTimeException notOne) {
      // Said below, as for any other value that is no instant.
    }
    wrong(field, "must be an instant such as 2026-11-22T10:00:00Z");
    return null;
  }

  <T> T oneOf(String field, Function<String, Optional<T>> read, String allowed, T standIn) {
    return required(field, optionalOneOf(field, read, allowed), standIn);
  }

  /// A value that `read` knows.
  ///
  /// @param allowed what to say of the values that are known
  <T> @Nullable T optionalOneOf(String field, Function<String, Optional<T>> read, String allowed) {
    var node = present(field);
    if (node == null) {
      return null;
    }
    var value = node.isString() ? read.apply(node.stringValue()) : Optional.<T>empty();
    if (value.isEmpty()) {
      wrong(field, "must be " + allowed);
    }
    return value.orElse(null);
  }

  /// Words for everybody: a text, which is English, or an object of texts by language with English
  /// among them.
  Translated translated(String field, int longest) {
    var node = present(field);
    if (node == null || node.isString()) {
      return required(field, englishOf(string(field, longest)), NOTHING);
    }
    var texts = new EnumMap<Language, Text>(Language.class);
    for (var one : node.properties()) {
      var language = Language.ofTag(one.getKey());
      var words = one.getValue().asStringOpt().map(String::strip).orElse("");
      if (language.isEmpty() || words.isEmpty() || words.length() > longest) {
        wrong(
            field + "." + one.getKey(),
            "must be a language of the desk with a text of at most " + longest + " characters");
      } else {
        texts.put(language.get(), Text.of(words));
      }
    }
    if (!texts.containsKey(Language.EN)) {
      wrong(field, "must be a text, or texts by language with en among them");
      return NOTHING;
    }
    return new Translated(texts);
  }

  private static @Nullable Translated englishOf(@Nullable String words) {
    return words == null ? null : Translated.english(words);
  }

  /// A list of texts, empty where the field is absent.
  List<String> list(String field, int most) {
    var node = present(field);
    if (node == null) {
      return List.of();
    }
    var items = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(item -> items.add(item.isString() ? item.stringValue() : ""));
    }
    if (!node.isArray() || items.contains("")) {
      wrong(field, "must be a list of texts");
      return List.of();
    }
    if (items.size() > most) {
      wrong(field, "must have at most " + most + " entries");
    }
    return items;
  }
}
