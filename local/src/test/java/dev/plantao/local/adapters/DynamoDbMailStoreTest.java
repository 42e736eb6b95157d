package dev.plantao.local.adapters;

import dev.plantao.core.mail.MailStore;
import dev.plantao.core.mail.MailStoreContract;
import dev.plantao.functions.dynamodb.DynamoDbMailStore;
import dev.plantao.local.story.Aws;
import java.util.concurrent.atomic.AtomicInteger;

class DynamoDbMailStoreTest extends MailStoreContract {
  private static final AtomicInteger STORES = new AtomicInteger();

  @Override
  protected MailStore newStore() {
    return new DynamoDbMailStore(Aws.dynamo(), Aws.ownTable("mails-" + STORES.incrementAndGet()));
  }
}
