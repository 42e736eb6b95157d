package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.report.Cell;
import dev.plantao.core.report.Counter;
import dev.plantao.core.report.Counts;
import dev.plantao.core.report.Grouping;
import dev.plantao.core.report.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Counters as items: a cell of a shard is an item, a counter an attribute that numbers are added
/// to. Sorted by day, so that days in a row are read in one query.
final class ReportItems {
  /// Writers that come together meet on an item a quarter of the times.
  static final int SHARDS = 4;

  private static final String PREFIX = "REPORT#";
  private static final String NOTE = "REPORTED";
  private static final String NO_PLAN = "-";

  /// Behind every sort key of a day.
  private static final String LAST = "~";

  private ReportItems() {}

  static Map<String, AttributeValue> editionKey() {
    return Table.key(PREFIX, "EDITION");
  }

  static Map<String, AttributeValue> noteKey(ConversationId id) {
    return Table.key(Table.CONVERSATION + id.value(), NOTE);
  }

  /// Up to where an edition counted a conversation.
  static String note(int edition) {
    return "edition" + edition;
  }

  static String pk(int edition, Grouping by) {
    return PREFIX + edition + "#" + by;
  }

  static Map<String, AttributeValue> key(int edition, Cell cell, ConversationId id) {
    var plan = cell.plan() == null ? NO_PLAN : cell.plan().name();
    int shard = Math.floorMod(id.value().hashCode(), SHARDS);
    return Table.key(
        pk(edition, cell.by()), cell.day() + "#" + plan + "#" + shard + "#" + cell.value());
  }

  static String from(LocalDate day) {
    return day.toString();
  }

  static String to(LocalDate day) {
    return day + LAST;
  }

  static Cell cell(Grouping by, Map<String, AttributeValue> item) {
    var parts = string(item, Table.SK).split("#", 4);
    var plan = parts[1].equals(NO_PLAN) ? null : Plan.valueOf(parts[1]);
    return new Cell(by, LocalDate.parse(parts[0]), plan, parts[3]);
  }

  static Counts counts(Map<String, AttributeValue> item) {
    var numbers = new TreeMap<Counter, Long>();
    item.forEach((name, value) -> {
      if (value.n() != null) {
        numbers.put(counter(name), Long.parseLong(value.n()));
      }
    });
    return new Counts(numbers);
  }

  /// The name of a counter: what it measures, and the part if there are parts.
  static String name(Counter counter) {
    var measure = shortName(counter.measure());
    return counter.part() == 0 ? measure : measure + counter.part();
  }

  private static Counter counter(String name) {
    int digits = name.length();
    while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
      digits--;
    }
    var part = name.substring(digits);
    for (var measure : Measure.values()) {
      if (shortName(measure).equals(name.substring(0, digits))) {
        return new Counter(measure, part.isEmpty() ? 0 : Integer.parseInt(part));
      }
    }
    throw new IllegalStateException(name + " is no counter that this version knows");
  }

  /// Names are stored, hundreds to an item: they are short, and stay what they are.
  private static String shortName(Measure measure) {
    return switch (measure) {
      case OPENED -> "o";
      case FIRST_RESPONSE_MET -> "fm";
      case FIRST_RESPONSE_VIOLATED -> "fv";
      case FIRST_RESPONSE_EXEMPT -> "fx";
      case RESOLUTION_MET -> "rm";
      case RESOLUTION_VIOLATED -> "rv";
      case RESOLUTION_EXEMPT -> "rx";
      case FIRST_RESPONSE_TIME -> "f";
      case RESOLUTION_TIME -> "r";
      case UNCLOSED -> "u";
      case CLOSED -> "c";
      case CLOSED_AFTER_WAITING -> "cw";
      case REOPENED -> "re";
      case BACKLOG -> "b";
      case RATED -> "s";
      case RATED_INTERNALLY -> "si";
    };
  }
}
