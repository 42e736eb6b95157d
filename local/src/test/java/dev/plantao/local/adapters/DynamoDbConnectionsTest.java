package dev.plantao.local.adapters;

import dev.plantao.core.chat.Connections;
import dev.plantao.core.chat.ConnectionsContract;
import dev.plantao.core.chat.Followers;
import dev.plantao.functions.dynamodb.DynamoDbConnections;
import dev.plantao.local.story.Aws;

class DynamoDbConnectionsTest extends ConnectionsContract {
  private final DynamoDbConnections sockets =
      new DynamoDbConnections(Aws.dynamo(), Aws.ownTable("sockets"));

  @Override
  protected Connections connections() {
    return sockets;
  }

  @Override
  protected Followers followers() {
    return sockets;
  }
}
