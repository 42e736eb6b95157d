package dev.plantao.local.adapters;

import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Patience;
import dev.plantao.core.outbox.EffectIndex;
import dev.plantao.core.outbox.EffectIndexContract;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbEffectIndex;
import dev.plantao.local.story.Aws;
import java.util.List;

class DynamoDbEffectIndexTest extends EffectIndexContract {
  private final String table = Aws.ownTable("effect-index");

  @Override
  protected EffectIndex newIndex() {
    return new DynamoDbEffectIndex(Aws.dynamo(), table);
  }

  @Override
  protected void write(Entry.Draft first) {
    new DynamoDbConversationLog(Aws.dynamo(), table, Patience.OF_A_PERSON).open(first, List.of());
  }
}
