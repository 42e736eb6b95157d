package dev.plantao.local.identity;

import dev.plantao.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Someone who can sign in.
///
/// @param customer whose user it is; staff are no customer's
public record User(
    String name,
    Optional<String> customer,
    List<String> groups,
    String email,
    boolean emailVerified) {

  static User customer(String name) {
    return new User(name, Optional.of(name), List.of(), name + "@example.com", true);
  }

  static User staff(String group) {
    return new User(group, Optional.empty(), List.of(group), group + "@example.com", true);
  }

  ObjectNode toJson() {
    var json =
        Json.object().put("name", name).put("email", email).put("emailVerified", emailVerified);
    customer.ifPresent(id -> json.put("customer", id));
    var list = json.putArray("groups");
    groups.forEach(list::add);
    return json;
  }

  /// What is not named is as a new user has it: an own address, verified.
  static User fromJson(JsonNode json) {
    var name = json.path("name").asString("");
    var groups = new ArrayList<String>();
    json.path("groups").forEach(group -> groups.add(group.asString("")));
    return new User(
        name,
        Optional.of(json.path("customer").asString("")).filter(id -> !id.isEmpty()),
        List.copyOf(groups),
        json.path("email").asString(name + "@example.com"),
        json.path("emailVerified").asBoolean(true));
  }
}
