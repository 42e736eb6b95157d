package dev.plantao.local.adapters;

import dev.plantao.core.outbox.EffectBook;
import dev.plantao.core.outbox.EffectBookContract;
import dev.plantao.functions.dynamodb.DynamoDbEffectBook;
import dev.plantao.local.story.Aws;

class DynamoDbEffectBookTest extends EffectBookContract {
  @Override
  protected EffectBook newBook() {
    return new DynamoDbEffectBook(Aws.dynamo(), Aws.ownTable("effects"));
  }
}
