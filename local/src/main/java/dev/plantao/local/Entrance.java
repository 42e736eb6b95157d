package dev.plantao.local;

import dev.plantao.local.control.Control;
import dev.plantao.local.http.FrontDoor;
import dev.plantao.local.http.Site;
import dev.plantao.local.signin.SignIn;
import dev.plantao.local.socket.SocketGate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Who answers: the gateway of the sockets for handshakes, the machine for `/local/`, the API for
/// its routes, the pages for what is left.
final class Entrance extends Handler.Abstract {
  private final Control control;
  private final SignIn signIn;
  private final SocketGate sockets;
  private final FrontDoor door;
  private final Site site;

  Entrance(Control control, SignIn signIn, SocketGate sockets, FrontDoor door, Site site) {
    this.control = control;
    this.signIn = signIn;
    this.sockets = sockets;
    this.door = door;
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var method = request.getMethod();
    var path = request.getHttpURI().getPath();
    if (SocketGate.isHandshake(request)) {
      return sockets.handle(request, response, callback);
    }
    if (SignIn.serves(path)) {
      return signIn.handle(request, response, callback);
    }
    if (path.startsWith(Control.PREFIX)) {
      return control.handle(request, response, callback);
    }
    var page = site.serves(method, path) && !door.serves(method, path);
    return (page ? site : door).handle(request, response, callback);
  }
}
