package dev.plantao.local.rights;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// A request whose body was read already, and is there once more.
final class Reread extends Request.Wrapper {
  private final Content.Source body;

  Reread(Request request, byte[] body) {
    super(request);
    this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
  }

  @Override
  public long getLength() {
    return body.getLength();
  }

  @Override
  public Content.@Nullable Chunk read() {
    return body.read();
  }

  @Override
  public void demand(Runnable demandCallback) {
    body.demand(demandCallback);
  }

  @Override
  public void fail(Throwable failure) {
    body.fail(failure);
  }
}
