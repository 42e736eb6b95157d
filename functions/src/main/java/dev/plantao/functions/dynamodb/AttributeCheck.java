package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;

import dev.plantao.functions.stored.StoredJson;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What stands beside an entry's facts must be what the facts say: no attribute more or less, none
/// with another value.
final class AttributeCheck {

  private AttributeCheck() {}

  /// What is odd about an item; null where nothing is.
  static @Nullable String odd(Map<String, AttributeValue> item, LogItems.Facts facts) {
    var wanted = new HashMap<String, AttributeValue>();
    var after = facts.after();
    var at = facts.events().getLast().at();
    int shard = LogItems.shardOf(after.id());
    wanted.put(Table.PK, s(LogItems.pk(after.id())));
    wanted.put(Table.SK, s(LogItems.sk(facts.seq())));
    wanted.put(LogItems.COMMAND, s(facts.command().value()));
    wanted.put(LogItems.AT, s(LogItems.sortable(at)));
    keep(wanted, item, LogItems.FACTS, LogItems.WORDS, LogItems.DIGEST);
    if (facts.due() == null || facts.effects() == null || facts.version() == null) {
      if (old(item)) {
        keep(wanted, item, Table.VERSION, LogItems.DUE_SHARD, LogItems.DUE_AT);
        keep(wanted, item, LogItems.EFFECT_SHARD, LogItems.EFFECT_AT);
      }
    } else {
      wanted.put(Table.VERSION, n(facts.version()));
      wanted.put(LogItems.DUE_SHARD, s(LogItems.dueShard(facts.due(), shard)));
      wanted.put(LogItems.DUE_AT, s(LogItems.sortable(facts.due())));
      if (facts.effects()) {
        wanted.put(LogItems.EFFECT_SHARD, s(LogItems.dueShard(at, shard)));
        wanted.put(LogItems.EFFECT_AT, s(LogItems.sortable(at)));
      }
    }
    if (facts.seq() == 1) {
      opened(wanted, item, facts);
    }
    return difference(item, wanted);
  }

  /// Where the index of openings finds it; openings from before that index are in none.
  private static void opened(
      Map<String, AttributeValue> wanted, Map<String, AttributeValue> item, LogItems.Facts facts) {
    if (facts.version() == null) {
      keep(wanted, item, LogItems.OPENED_DAY, LogItems.OPENED_AT);
    } else {
      var at = LogItems.sortable(facts.after().intake().at());
      wanted.put(LogItems.OPENED_DAY, s(LogItems.day(at)));
      wanted.put(LogItems.OPENED_AT, s(at));
    }
  }

  /// Before version 5 the chain did not cover when an entry is due.
  private static boolean old(Map<String, AttributeValue> item) {
    return Table.number(item, Table.VERSION) < StoredJson.CHAIN_COVERS_DUE;
  }

  private static void keep(
      Map<String, AttributeValue> wanted, Map<String, AttributeValue> item, String... names) {
    for (var name : names) {
      var value = item.get(name);
      if (value != null) {
        wanted.put(name, value);
      }
    }
  }

  private static @Nullable String difference(
      Map<String, AttributeValue> item, Map<String, AttributeValue> wanted) {
    for (var attribute : item.entrySet()) {
      var value = wanted.get(attribute.getKey());
      if (value == null) {
        return "it has an attribute more than it should have";
      }
      if (!value.equals(attribute.getValue())) {
        return "its attribute " + attribute.getKey() + " is not what its facts say";
      }
    }
    for (var name : wanted.keySet()) {
      if (!item.containsKey(name)) {
        return "its attribute " + name + " is missing";
      }
    }
    return null;
  }
}
