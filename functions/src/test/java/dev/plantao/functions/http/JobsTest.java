package dev.plantao.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.http.TestDesk.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who may have people erased and exported, and what is on record of it.
@Tag("PR-2")
class JobsTest {
  private static final String ANA = "{\"email\": \"ana@acme.example\"}";

  private final TestDesk desk = new TestDesk();

  private static String id(TestDesk.Reply response) {
    return response.body().path("id").asString();
  }

  @Test
  void only_admins_erase_export_and_look_at_either() {
    for (var person : new Person[] {Person.AGENT, Person.LEAD, Person.PREMIUM}) {
      assertThat(desk.post(person, "/desk/erasures", ANA).status()).isEqualTo(403);
      assertThat(desk.post(person, "/desk/exports", ANA).status()).isEqualTo(403);
      assertThat(desk.get(person, "/desk/erasures/E-0123456789AB").status()).isEqualTo(403);
      assertThat(desk.get(person, "/desk/exports/X-0123456789AB").status()).isEqualTo(403);
    }
    assertThat(desk.post(Person.NOBODY, "/desk/erasures", ANA).status()).isEqualTo(401);
    assertThat(desk.records.queued).isEmpty();
    assertThat(desk.records.vault.keys("", "", 10)).isEmpty();
  }

  @Test
  void an_erasure_stands_in_the_ledger_before_it_is_queued_and_names_nobody() {
    var asked = desk.post(Person.ADMIN, "/desk/erasures", ANA);

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.headers().get("location")).isEqualTo("/desk/erasures/" + id(asked));
    assertThat(desk.records.queued).containsExactly(id(asked));
    var key = desk.records.vault.keys("", "", 10).getFirst();
    var ledger =
        new String(
            desk.records.vault.get(key).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(ledger).contains(id(asked)).doesNotContain("ana").doesNotContain("acme");
    var shown = desk.get(Person.ADMIN, "/desk/erasures/" + id(asked));
    assertThat(shown.body().path("state").asString()).isEqualTo("accepted");
    assertThat(desk.get(Person.ADMIN, "/desk/exports/" + id(asked)).status()).isEqualTo(404);
  }

  @Test
  void the_same_key_asks_for_the_same_erasure_and_for_no_other() {
    var first = desk.post(Person.ADMIN, "/desk/erasures", ANA, "idempotency-key", "once");
    var again = desk.post(Person.ADMIN, "/desk/erasures", ANA, "idempotency-key", "once");
    var other =
        desk.post(
            Person.ADMIN, "/desk/erasures", "{\"customer\": \"acme\"}", "idempotency-key", "once");

    var job = desk.records.jobs.find(id(first)).orElseThrow().job();
    assertThat(job.body()).as("no digest that anybody could guess at").hasSize(43);
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(other.status()).isEqualTo(409);
    assertThat(desk.records.vault.keys("", "", 10)).hasSize(1);
  }

  @Test
  void what_is_wrong_with_an_erasure_is_told_all_at_once() {
    var wrong =
        desk.post(
            Person.ADMIN,
            "/desk/erasures",
            "{\"email\": \"nobody\", \"customer\": \"a b\", \"conversation\": \"T-1\", \"why\": 1}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().path("errors")).hasSize(4);
    assertThat(desk.post(Person.ADMIN, "/desk/erasures", "{}").status()).isEqualTo(400);
    assertThat(desk.post(Person.ADMIN, "/desk/exports", "{}").status()).isEqualTo(400);
  }

  @Test
  void an_erasure_of_what_is_closed_is_refused_while_something_is_open() {
    var open = desk.ticket();
    var body = "{\"customer\": \"premium\", \"onlyClosed\": true}";

    var refused = desk.post(Person.ADMIN, "/desk/erasures", body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("conversations").path(0).asString()).isEqualTo(open);
    assertThat(desk.records.queued).isEmpty();
  }

  @Test
  void an_export_is_answered_with_a_link() {
    var asked = desk.post(Person.ADMIN, "/desk/exports", "{\"customer\": \"premium\"}");

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.body().path("url").asString()).endsWith(id(asked) + ".zip");
    assertThat(desk.records.jobs.find(id(asked)).orElseThrow().job().kind())
        .isEqualTo(Job.Kind.EXPORT);
    assertThat(desk.records.vault.keys("", "", 10)).as("no export is in the ledger").isEmpty();
    assertThat(desk.get(Person.ADMIN, "/desk/exports/" + id(asked)).status()).isEqualTo(200);
  }

  @Test
  void support_may_ask_whether_a_record_is_what_was_written() {
    var id = desk.ticket();
    var proof = desk.get(Person.AGENT, "/desk/conversations/" + id + "/proof");
    assertThat(proof.body().path("fits").asBoolean(false)).isTrue();
    assertThat(proof.body().path("head").path("seq").asInt()).isEqualTo(1);
    assertThat(desk.get(Person.PREMIUM, "/desk/conversations/" + id + "/proof").status())
        .isEqualTo(403);
    assertThat(desk.get(Person.AGENT, "/desk/conversations/T-0000000000ZZ/proof").status())
        .isEqualTo(404);
  }
}
