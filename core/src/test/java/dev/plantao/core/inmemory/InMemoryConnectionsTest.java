package dev.plantao.core.inmemory;

import dev.plantao.core.chat.Connections;
import dev.plantao.core.chat.ConnectionsContract;
import dev.plantao.core.chat.Followers;

class InMemoryConnectionsTest extends ConnectionsContract {
  private final InMemoryConnections sockets = new InMemoryConnections();

  @Override
  protected Connections connections() {
    return sockets;
  }

  @Override
  protected Followers followers() {
    return sockets;
  }
}
