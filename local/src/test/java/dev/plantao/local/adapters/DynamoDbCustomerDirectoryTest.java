package dev.plantao.local.adapters;

import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerDirectoryContract;
import dev.plantao.functions.dynamodb.DynamoDbCustomerDirectory;
import dev.plantao.local.story.Aws;

class DynamoDbCustomerDirectoryTest extends CustomerDirectoryContract {
  @Override
  protected CustomerDirectory newDirectory() {
    return new DynamoDbCustomerDirectory(Aws.dynamo(), Aws.ownTable("customers"));
  }
}
