package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Edition;
import dev.plantao.core.policy.Policy;
import dev.plantao.functions.stored.StoredJson;
import dev.plantao.functions.stored.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Editions of the policy, one item each, in the order of their versions.
final class PolicyItems {
  static final String PK = "POLICY";
  private static final String POLICY = "policy";
  private static final String WORDS = "words";
  private static final String AUTHOR = "author";
  private static final String REASON = "reason";
  private static final String WRITTEN_AT = "writtenAt";
  private static final String EFFECTIVE_AT = "effectiveAt";

  private PolicyItems() {}

  /// Eight digits, so that the order of keys is that of versions.
  static String sk(int version) {
    return "%08d".formatted(version);
  }

  static Map<String, AttributeValue> item(Edition edition) {
    var words = new Words();
    var item = new HashMap<>(Table.key(PK, sk(edition.version())));
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put(POLICY, s(StoredJson.write(edition.policy(), words)));
    item.put(WORDS, LogItems.words(words));
    item.put(AUTHOR, s(edition.author().value()));
    item.put(REASON, s(edition.reason()));
    item.put(WRITTEN_AT, s(edition.writtenAt().toString()));
    item.put(EFFECTIVE_AT, s(edition.effectiveAt().toString()));
    return item;
  }

  static Edition edition(Map<String, AttributeValue> item) {
    LogItems.requireReadable(item);
    return new Edition(
        StoredJson.read(string(item, POLICY), Policy.class, LogItems.words(item)),
        new AgentId(string(item, AUTHOR)),
        string(item, REASON),
        Instant.parse(string(item, WRITTEN_AT)),
        Instant.parse(string(item, EFFECTIVE_AT)));
  }
}
