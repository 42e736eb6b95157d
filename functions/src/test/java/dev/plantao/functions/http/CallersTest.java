package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.ADMIN;
import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static dev.plantao.functions.http.TestDesk.Person.LEAD;
import static dev.plantao.functions.http.TestDesk.Person.NOBODY;
import static dev.plantao.functions.http.TestDesk.Person.NOCHAT;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.contract.OpenApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may call what, and what the others see.
class CallersTest {
  /// The calls that need no token.
  private static final Set<String> PUBLIC =
      Set.of("POST /contact", "GET /status", "GET /feedback/{link}", "POST /feedback/{link}");

  /// What everybody who signed in may read: it was published.
  private static final Set<String> SHARED =
      Set.of("GET /suggestions", "GET /solutions/{id}", "GET /articles/{id}");

  /// What customers and support do alike: a file is its uploader's, and whoever may read a
  /// conversation gets its files.
  private static final Set<String> BOTH =
      Set.of("POST /attachments", "GET /conversations/{id}/attachments/{aid}");

  private static final String CUSTOMER =
      "{\"name\":\"Acme\",\"plan\":\"basic\",\"chatEnabled\":true}";

  private final TestDesk desk = new TestDesk();

  static List<String> routes() {
    return OpenApiResponses.ofProject().routes().stream().filter(r -> !PUBLIC.contains(r)).toList();
  }

  static List<String> deskRoutes() {
    return routes().stream().filter(route -> route.contains(" /desk/")).toList();
  }

  static List<String> customerRoutes() {
    return routes().stream()
        .filter(route -> !route.contains(" /desk/") && !SHARED.contains(route))
        .filter(route -> !BOTH.contains(route))
        .toList();
  }

  private TestDesk.Reply call(TestDesk.Person by, String route, String id) {
    var parts = route.split(" ", 2);
    var body = parts[0].equals("GET") ? null : "{}";
    return desk.call(by, parts[0], parts[1].replace("{id}", id), body, Map.of());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void without_claims_a_call_is_unauthorized(String route) {
    assertThat(call(NOBODY, route, desk.ticket()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void a_token_that_is_no_id_token_is_unauthorized(String route) {
    var by = route.contains("/desk/") ? ADMIN : PREMIUM;
    assertThat(call(by.with("token_use", "access"), route, desk.ticket()).status()).isEqualTo(401);
    assertThat(call(by.with("sub", " "), route, desk.ticket()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("deskRoutes")
  void a_customer_has_no_business_at_the_desk(String route) {
    var id = desk.ticket();
    long before = desk.entriesOf(id);
    assertThat(call(PREMIUM, route, id).status()).isEqualTo(403);
    assertThat(desk.entriesOf(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("customerRoutes")
  void staff_make_no_calls_of_customers(String route) {
    var id = desk.ticket();
    for (var staff : List.of(AGENT, LEAD, ADMIN)) {
      assertThat(call(staff, route, id).status()).isEqualTo(403);
    }
    assertThat(desk.log.ids()).hasSize(1);
  }

  @Test
  void staff_who_also_carry_a_customer_do_not_write_as_that_customer() {
    var both = AGENT.with("custom:customer", "premium");
    var id = desk.ticket();
    assertThat(desk.post(both, "/conversations/" + id + "/messages", "{\"body\":\"b\"}").status())
        .isEqualTo(403);
    assertThat(desk.post(both, "/chats", "{\"message\":\"m\"}").status()).isEqualTo(403);
    assertThat(
            desk.post(
                    both, "/tickets", "{\"subject\":\"S\",\"description\":\"D\",\"impact\":\"I\"}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void somebody_with_an_unknown_group_and_no_customer_may_nothing() {
    var stranger = new TestDesk.Person(Map.of("sub", "s", "cognito:groups", "[superuser]"));
    assertThat(desk.get(stranger, "/me").status()).isEqualTo(403);
    assertThat(desk.get(stranger, "/desk/queue").status()).isEqualTo(403);
  }

  @Test
  void only_leads_and_admins_enter_customers() {
    assertThat(desk.put(AGENT, "/desk/customers/acme", CUSTOMER).status()).isEqualTo(403);
    assertThat(desk.get(AGENT, "/desk/customers/acme").status()).isEqualTo(404);
    assertThat(desk.put(LEAD, "/desk/customers/acme", CUSTOMER).status()).isEqualTo(200);
    assertThat(desk.put(ADMIN, "/desk/customers/acme", CUSTOMER).status()).isEqualTo(200);
    assertThat(desk.get(AGENT, "/desk/customers/acme").status()).isEqualTo(200);
  }

  @Test
  @Tag("CH-1")
  void without_chat_enabled_the_refusal_names_the_channels_there_are() {
    var reply = desk.post(NOCHAT, "/chats", "{\"message\":\"m\"}");
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.problem()).isEqualTo("chat-not-enabled");
    assertThat(reply.body().path("channels").toString())
        .isEqualTo("[\"portal\",\"contact-form\",\"email\"]");
    assertThat(reply.body().path("channels"))
        .isEqualTo(desk.get(NOCHAT, "/me").body().path("channels"));
    assertThat(desk.log.ids()).isEmpty();
  }

  @Test
  @Tag("CH-1")
  void with_chat_enabled_the_widget_is_among_the_channels() {
    assertThat(desk.get(PREMIUM, "/me").body().path("channels").toString())
        .isEqualTo("[\"widget\",\"portal\",\"contact-form\",\"email\"]");
  }

  @Test
  void a_customer_whom_the_directory_does_not_know_is_on_the_basic_plan_without_chat() {
    var unknown = TestDesk.Person.customer("newcomer");
    var me = desk.get(unknown, "/me");
    assertThat(me.text("plan")).isEqualTo("basic");
    assertThat(me.body().path("chatEnabled").asBoolean()).isFalse();
    assertThat(desk.post(unknown, "/chats", "{\"message\":\"m\"}").status()).isEqualTo(403);
    assertThat(desk.ticket(unknown)).startsWith("T-");
  }

  @ParameterizedTest
  @MethodSource("customerRoutes")
  void another_customers_conversation_does_not_exist(String route) {
    if (!route.contains("{id}")) {
      return;
    }
    var id = desk.ticket();
    long before = desk.entriesOf(id);
    var parts = route.split(" ", 2);
    var body =
        Map.of("messages", "{\"body\":\"b\"}", "feedback", "{\"rating\":5}")
            .getOrDefault(parts[1].substring(parts[1].lastIndexOf('/') + 1), "{}");
    var path = parts[1].replace("{id}", id);
    var reply = desk.call(BASIC, parts[0], path, parts[0].equals("GET") ? null : body, Map.of());
    var none =
        desk.call(
            BASIC,
            parts[0],
            parts[1].replace("{id}", "T-000000000000"),
            parts[0].equals("GET") ? null : body,
            Map.of());
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.raw()).isEqualTo(none.raw());
    assertThat(desk.entriesOf(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T-1",
        "t-7k2m9qx4pb1d",
        "X-7K2M9QX4PB1D",
        "T-7K2M9QX4PB1I",
        "..",
        "T-7K2M9QX4PB1D%0A"
      })
  void what_is_no_id_is_not_found(String id) {
    assertThat(desk.get(PREMIUM, "/conversations/" + id).status()).isEqualTo(404);
    assertThat(desk.get(PREMIUM, "/conversations/" + id + "/timeline").status()).isEqualTo(404);
    assertThat(
            desk.post(PREMIUM, "/conversations/" + id + "/messages", "{\"body\":\"b\"}").status())
        .isEqualTo(404);
    assertThat(desk.get(AGENT, "/desk/conversations/" + id).status()).isEqualTo(404);
    assertThat(
            desk.post(AGENT, "/desk/conversations/" + id + "/notes", "{\"body\":\"b\"}").status())
        .isEqualTo(404);
  }

  @Test
  void nobodys_upload_is_not_found() {
    var body = "{\"message\":\"m\",\"attachments\":[\"a1\"]}";
    assertThat(desk.post(PREMIUM, "/chats", body).status()).isEqualTo(404);
    assertThat(desk.log.ids()).isEmpty();
  }

  @Test
  @Tag("CH-5")
  void a_customers_list_holds_a_ticket_of_theirs_and_never_one_from_the_form() {
    desk.post(
        NOBODY,
        "/contact",
        "{\"name\":\"n\",\"email\":\"premium@example.com\",\"subject\":\"s\",\"description\":\"d\"}");
    var id = desk.ticket();
    var items = desk.get(PREMIUM, "/conversations").body().path("items");
    assertThat(items).hasSize(1);
    assertThat(items.path(0).path("id").asString()).isEqualTo(id);
    assertThat(desk.get(BASIC, "/conversations").body().path("items")).isEmpty();
  }
}
