package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Claim;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Claims as items that forget themselves: no mail server tries for longer than some days.
final class ClaimItems {
  static final String SK = "CLAIM";
  private static final String HOLDER = "holder";
  private static final Duration KEPT = Duration.ofDays(30);

  private ClaimItems() {}

  static String pk(Claim claim) {
    return "CLAIM#" + claim.value();
  }

  static Map<String, AttributeValue> item(Claim claim, Conversation holder) {
    var item = new HashMap<>(Table.key(pk(claim), SK));
    item.put(HOLDER, s(holder.id().value()));
    item.put(Table.EXPIRES_AT, n(holder.updatedAt().plus(KEPT).getEpochSecond()));
    return item;
  }

  static ConversationId holder(Map<String, AttributeValue> item) {
    return new ConversationId(string(item, HOLDER));
  }
}
