package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.ADMIN;
import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static dev.plantao.functions.http.TestDesk.Person.LEAD;
import static dev.plantao.functions.http.TestDesk.Person.NOBODY;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Race;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.FileState;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Upload.Kept;
import dev.plantao.core.file.Upload.Verdict;
import dev.plantao.functions.http.TestDesk.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Announcing files, naming them, and who gets them when.
@Tag("PR-1")
class AttachmentsTest {
  /// Another user of the same customer.
  private static final Person COLLEAGUE = PREMIUM.with("sub", "sub-colleague");

  private static final String LOG =
      "{\"fileName\": \"a.log\", \"contentType\": \"text/plain\", \"size\": 12}";

  private final TestDesk desk = new TestDesk();

  private String announced(Person by) {
    var reply = desk.post(by, "/attachments", LOG);
    assertThat(reply.status()).as(reply.raw()).isEqualTo(201);
    return reply.text("id");
  }

  private static String ticket(String... files) {
    return "{\"subject\":\"S\",\"description\":\"D\",\"impact\":\"I\",\"distinct\":true,\"attachments\":[\"%s\"]}"
        .formatted(String.join("\",\"", files));
  }

  private String opened(Person by, String... files) {
    var reply = desk.post(by, "/tickets", ticket(files));
    assertThat(reply.status()).as(reply.raw()).isEqualTo(201);
    return reply.text("id");
  }

  private Upload upload(String id) {
    return desk.uploads.find(FileId.parse(id).orElseThrow()).orElseThrow();
  }

  private void kept(String id, String... masked) {
    var kept = new Kept(14, "0".repeat(64), List.of(masked), desk.now());
    assertThat(desk.uploads.replace(upload(id).keeping(kept, Verdict.AWAITED))).isTrue();
  }

  private void judged(String id, Verdict verdict) {
    assertThat(desk.uploads.replace(upload(id).judged(verdict))).isTrue();
  }

  private void bring(String id, FileState to) {
    switch (to) {
      case WAITING -> {}
      case CHECKING -> kept(id);
      case CHECKED -> {
        kept(id);
        judged(id, Verdict.CLEAN);
      }
      case UNSCANNED -> {
        kept(id);
        judged(id, Verdict.UNSCANNED);
      }
      case INFECTED -> {
        kept(id);
        judged(id, Verdict.INFECTED);
      }
      case REJECTED -> judged(id, Verdict.REJECTED);
      case MISSING -> desk.advance(Duration.ofHours(2));
    }
  }

  /// Whoever may read the conversation gets what is released; nobody gets anything else; to all
  /// others there is nothing.
  @ParameterizedTest
  @EnumSource(FileState.class)
  void access(FileState state) {
    var file = announced(PREMIUM);
    var own = opened(PREMIUM, file);
    var others = opened(BASIC.with("sub", "sub-else"), announced(BASIC.with("sub", "sub-else")));
    bring(file, state);
    int released =
        switch (state) {
          case WAITING, CHECKING -> 409;
          case CHECKED, UNSCANNED -> 302;
          case INFECTED, REJECTED -> 422;
          case MISSING -> 404;
        };
    for (var reader : List.of(PREMIUM, COLLEAGUE, AGENT, LEAD, ADMIN)) {
      assertThat(asked(reader, "", own, file)).as("%s %s", state, reader).isEqualTo(released);
    }
    for (var staff : List.of(AGENT, LEAD, ADMIN)) {
      assertThat(asked(staff, "/desk", own, file)).isEqualTo(released);
      assertThat(asked(staff, "/desk", others, file)).as("in another one").isEqualTo(404);
    }
    assertThat(asked(BASIC, "", own, file)).isEqualTo(404);
    assertThat(asked(BASIC, "", others, file)).isEqualTo(404);
    assertThat(asked(PREMIUM, "", others, file)).isEqualTo(404);
    assertThat(asked(PREMIUM, "/desk", own, file)).isEqualTo(403);
    assertThat(asked(NOBODY, "", own, file)).isEqualTo(401);
    assertThat(asked(NOBODY, "/desk", own, file)).isEqualTo(401);
  }

  private int asked(Person by, String base, String conversation, String file) {
    return desk.get(by, base + "/conversations/" + conversation + "/attachments/" + file).status();
  }

  @Test
  void what_is_no_id_is_not_there() {
    var own = opened(PREMIUM, announced(PREMIUM));
    for (var id : List.of("x", "mail.abc.0", "0b6b5a3e-5f0e-4d0c-9b55-0d9c2f7b1c11", "..")) {
      assertThat(asked(PREMIUM, "", own, id)).as(id).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.log, text/plain, 12, 201",
    "a.log, text/plain; charset=utf-8, 12, 201",
    "Überblick 😀.png, image/png, 104857600, 201",
    "a.log, text/plain, 104857601, 413",
    "a.log, text/plain, 0, 400",
    "a.log, text/plain, -1, 400",
    "a.log, text/plain, 1.5, 400",
    "a.log, text, 12, 400",
    "a.log, 'text/plain\\r\\nX: y', 12, 400",
    "../a.log, text/plain, 12, 400",
    "a\\\\b.log, text/plain, 12, 400",
    "a\\u0000.log, text/plain, 12, 400",
    "gpj\\u202eexe.png, text/plain, 12, 400",
    "run.EXE, text/plain, 12, 400",
    "run.bat. , text/plain, 12, 400",
  })
  void names_types_and_sizes_are_bounded(String name, String type, String size, int status) {
    var body =
        "{\"fileName\": \"%s\", \"contentType\": \"%s\", \"size\": %s}".formatted(name, type, size);
    assertThat(desk.post(PREMIUM, "/attachments", body).status()).isEqualTo(status);
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    var reply =
        desk.post(PREMIUM, "/attachments", "{\"fileName\": \"a/b\", \"size\": \"12\", \"x\": 1}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.raw()).contains("fileName", "contentType", "size", "\"x\"");
  }

  @Test
  void the_same_key_names_the_same_file_and_another_body_is_a_conflict() {
    var first = desk.post(PREMIUM, "/attachments", LOG, "idempotency-key", "k");
    var again = desk.post(PREMIUM, "/attachments", LOG, "idempotency-key", "k");
    var other = desk.post(PREMIUM, "/attachments", LOG.replace("12", "13"), "idempotency-key", "k");
    var somebodys = desk.post(BASIC, "/attachments", LOG, "idempotency-key", "k");

    assertThat(again.raw()).isEqualTo(first.raw());
    assertThat(other.status()).isEqualTo(409);
    assertThat(somebodys.text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  void an_id_is_its_uploaders_alone_and_its_first_conversations() {
    var file = announced(PREMIUM);
    assertThat(desk.post(BASIC, "/tickets", ticket(file)).status()).isEqualTo(404);
    assertThat(desk.post(COLLEAGUE, "/tickets", ticket(file)).status()).isEqualTo(404);
    var first = opened(PREMIUM, file);
    assertThat(desk.post(PREMIUM, "/tickets", ticket(file)).status()).isEqualTo(404);
    var words = "{\"body\":\"b\",\"attachments\":[\"" + file + "\"]}";
    assertThat(desk.post(PREMIUM, "/conversations/" + first + "/messages", words).status())
        .isEqualTo(201);
    var reply = "{\"body\":\"b\",\"then\":\"work\",\"attachments\":[\"" + file + "\"]}";
    assertThat(desk.post(AGENT, "/desk/conversations/" + first + "/replies", reply).status())
        .isEqualTo(404);
    assertThat(desk.post(PREMIUM, "/tickets", ticket("nonsense")).status()).isEqualTo(404);
  }

  @Test
  void a_refused_opening_leaves_the_file_free() {
    var same =
        "{\"subject\":\"Webhooks fail\",\"description\":\"Webhooks fail with 500\",\"impact\":\"I\"";
    assertThat(desk.post(PREMIUM, "/tickets", same + "}").status()).isEqualTo(201);
    var file = announced(PREMIUM);
    var files = ",\"attachments\":[\"" + file + "\"]";
    assertThat(desk.post(PREMIUM, "/tickets", same + files + "}").status()).isEqualTo(409);
    assertThat(desk.post(PREMIUM, "/tickets", same + files + ",\"distinct\":true}").status())
        .isEqualTo(201);
  }

  @Test
  @Tag("law-4")
  void of_two_tickets_that_name_a_file_at_once_one_is_opened_and_the_other_is_not_found() {
    for (int round = 0; round < 20; round++) {
      var file = announced(PREMIUM);
      var statuses =
          new ArrayList<>(
              Race.of(4, _ -> () -> desk.post(PREMIUM, "/tickets", ticket(file)).status()));
      statuses.sort(null);
      assertThat(statuses).containsExactly(201, 404, 404, 404);
    }
  }

  @Test
  void a_repeat_with_its_key_is_answered_with_the_same_ticket() {
    var file = announced(PREMIUM);
    var first = desk.post(PREMIUM, "/tickets", ticket(file), "idempotency-key", "t");
    var again = desk.post(PREMIUM, "/tickets", ticket(file), "idempotency-key", "t");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
  }

  @Test
  @Tag("SE-3")
  void what_was_masked_before_the_message_is_told_with_it_and_what_later_beside_the_file() {
    var early = announced(PREMIUM);
    kept(early, "api-key");
    var late = announced(PREMIUM);
    var reply = desk.post(PREMIUM, "/tickets", ticket(early, late));
    assertThat(reply.body().path("masked").toString()).isEqualTo("[\"api-key\"]");
    kept(late, "password");

    var entry =
        desk.get(PREMIUM, "/conversations/" + reply.text("id") + "/timeline").body().at("/items/0");
    assertThat(entry.path("masked").toString()).isEqualTo("[\"api-key\",\"password\"]");
    assertThat(entry.at("/attachments/1/masked").toString()).isEqualTo("[\"password\"]");
    assertThat(entry.at("/attachments/0/size").asLong()).isEqualTo(14);
  }

  @Test
  void a_download_is_one_whatever_the_file_says_it_is() {
    var name = "\\\"; evil=\\\"é.svg";
    var body =
        "{\"fileName\": \"%s\", \"contentType\": \"image/svg+xml\", \"size\": 12}".formatted(name);
    var file = desk.post(PREMIUM, "/attachments", body).text("id");
    var own = opened(PREMIUM, file);
    bring(file, FileState.CHECKED);

    var link =
        desk.get(PREMIUM, "/conversations/" + own + "/attachments/" + file)
            .headers()
            .getOrDefault("location", "");
    var decoded = java.net.URLDecoder.decode(link, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(decoded)
        .contains("type=application/octet-stream")
        .contains("disposition=attachment; filename=\"__ evil=__.svg\"; filename*=UTF-8''");
    assertThat(
            desk.get(PREMIUM, "/conversations/" + own + "/attachments/" + file + "?as=link")
                .text("url"))
        .isEqualTo(link);
  }

  @Test
  @Tag("DU-2")
  void a_message_that_is_split_off_takes_its_files_along_and_the_old_place_keeps_them() {
    var ticket = opened(PREMIUM, announced(PREMIUM));
    var file = announced(PREMIUM);
    var said =
        desk.post(
            PREMIUM,
            "/conversations/" + ticket + "/messages",
            "{\"body\":\"another case\",\"attachments\":[\"" + file + "\"]}");
    bring(file, FileState.CHECKED);
    var made =
        desk.post(
                AGENT,
                "/desk/conversations/" + ticket + "/split",
                "{\"seq\": %s, \"subject\": \"Another\"}".formatted(said.body().path("seq")))
            .text("id");

    assertThat(asked(PREMIUM, "", made, file)).isEqualTo(302);
    assertThat(asked(PREMIUM, "", ticket, file)).isEqualTo(302);
    assertThat(asked(BASIC, "", made, file)).isEqualTo(404);
    assertThat(asked(AGENT, "/desk", made, file)).isEqualTo(302);
  }

  @Test
  @Tag("DU-2")
  void a_merged_conversation_keeps_its_files() {
    var file = announced(PREMIUM);
    var one = opened(PREMIUM, file);
    var other = opened(PREMIUM, announced(PREMIUM));
    bring(file, FileState.CHECKED);
    assertThat(
            desk.post(
                    AGENT, "/desk/conversations/" + one + "/merge", "{\"into\":\"" + other + "\"}")
                .status())
        .isEqualTo(200);
    assertThat(asked(PREMIUM, "", one, file)).isEqualTo(302);
    assertThat(asked(PREMIUM, "", other, file)).isEqualTo(404);
  }

  @Test
  void more_than_twenty_are_too_many() {
    var files = new String[21];
    java.util.Arrays.setAll(files, _ -> announced(PREMIUM));
    assertThat(desk.post(PREMIUM, "/tickets", ticket(files)).status()).isEqualTo(400);
  }
}
