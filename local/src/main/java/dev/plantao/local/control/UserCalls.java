package dev.plantao.local.control;

import dev.plantao.local.http.FrontDoor;
import dev.plantao.local.identity.Issuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Tokens, users, and what a client of the issuer looks up.
public final class UserCalls {
  private final Issuer issuer;

  public UserCalls(Issuer issuer) {
    this.issuer = issuer;
  }

  public void addTo(Control control) {
    control.add("GET /local/token", this::token);
    control.add("GET /local/users", _ -> issuer.people());
    control.add("POST /local/users", asked -> issuer.add(asked.body()));
    control.add("GET " + Issuer.PATH + "/.well-known/jwks.json", asked -> issuer.keySet());
    control.add(
        "GET " + Issuer.PATH + "/.well-known/openid-configuration",
        asked -> issuer.discovery(FrontDoor.issuer(asked.request())));
  }

  private JsonNode token(Control.Asked asked) {
    var name = asked.query("as").orElse("");
    return issuer
        .token(name, FrontDoor.issuer(asked.request()))
        .map(StringNode::valueOf)
        .orElseThrow(() -> new IllegalArgumentException("There is no user '" + name + "'."));
  }
}
