package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.RetentionFunction;
import dev.plantao.local.Desk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Files from the page to the bucket and back, over HTTP alone.
@Tag("PR-1")
class AttachmentStoryTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Desk desk = RealDesk.get();
  private final Person customer = Person.named("regular");
  private final Person agent = Person.named("agent");

  /// Put together here, so that no file holds what looks like a key.
  private static String key(String end) {
    return "gh" + "p_" + "Kt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQx7Kq" + end;
  }

  private void settle() {
    try {
      desk.settle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  record Announced(String id, String url) {}

  private static Announced announced(Person by, String name, String type, long size) {
    var answer =
        by.post(
                "/attachments",
                "{\"fileName\": \"%s\", \"contentType\": \"%s\", \"size\": %d}"
                    .formatted(name, type, size))
            .expect(201);
    return new Announced(answer.text("/id"), answer.text("/uploadUrl"));
  }

  private static int put(String url, String type, byte[] bytes) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    return sent(request).statusCode();
  }

  private static HttpResponse<byte[]> sent(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String uploads(Person by, String name, String type, byte[] bytes) {
    var announced = announced(by, name, type, bytes.length);
    assertThat(put(announced.url(), type, bytes)).isEqualTo(200);
    settle();
    return announced.id();
  }

  private static String ticketWith(Person by, String... files) {
    return by.post("/tickets", ticket(files)).expect(201).text("/id");
  }

  private static String ticket(String... files) {
    return """
    {"subject": "Files", "description": "See the files.", "impact": "All.", "distinct": true,
     "attachments": ["%s"]}\
    """
        .formatted(String.join("\", \"", files));
  }

  private static byte[] downloads(Person by, String conversation, String file) {
    var answer = by.get("/conversations/" + conversation + "/attachments/" + file).expect(302);
    var link = answer.raw().headers().firstValue("location").orElseThrow();
    var response = sent(HttpRequest.newBuilder(URI.create(link)).build());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; ");
    return response.body();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode file(Person by, String conversation) {
    return by.get("/conversations/" + conversation + "/timeline")
        .expect(200)
        .body()
        .at("/items/0/attachments/0");
  }

  @Test
  @Tag("SE-1")
  @Tag("SE-3")
  void a_log_loses_its_secrets_on_the_way_and_the_customer_is_told() {
    var secret = key("Aa1");
    var id = uploads(customer, "webhook.log", "text/plain", bytes("GET /\ntoken " + secret + "\n"));
    var ticket = ticketWith(customer, id);

    assertThat(file(customer, ticket).path("state").asString("")).isEqualTo("checked");
    assertThat(file(customer, ticket).path("masked").toString()).isEqualTo("[\"api-key\"]");
    var opened = customer.get("/conversations/" + ticket).expect(200);
    assertThat(opened.body().path("masked").toString()).contains("api-key");
    assertThat(text(downloads(customer, ticket, id)))
        .startsWith("GET /\ntoken [masked-api-key:")
        .doesNotContain(secret);
    settle();
    assertThat(letters("regular@example.com")).contains("an API key");
  }

  @Test
  @Tag("SE-1")
  @Tag("SL-8")
  void how_much_of_a_key_remains_in_a_file_follows_the_policy() {
    masking("{\"first\": 2, \"last\": 0}");
    try {
      var id = uploads(customer, "ends.log", "text/plain", bytes("token " + key("Zz9") + "\n"));
      var ticket = ticketWith(customer, id);

      assertThat(text(downloads(customer, ticket, id)))
          .contains("[masked-api-key:gh\u2026#")
          .doesNotContain("Zz9");
    } finally {
      masking("{\"first\": 4, \"last\": 4}");
    }
  }

  /// In force when this returns.
  private void masking(String ends) {
    var admin = Person.named("admin");
    var policy = (ObjectNode) admin.get("/desk/policy").expect(200).body();
    policy.set("masking", Person.JSON.readTree(ends));
    admin.put("/desk/policy", policy.put("reason", "a story").toString()).expect(200);
    try {
      desk.advance(Duration.ofSeconds(61));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_no_conversation_names_loses_its_bytes_after_some_days() throws IOException {
    var named = uploads(customer, "named.txt", "text/plain", bytes("kept"));
    ticketWith(customer, named);
    var unnamed = uploads(customer, "unnamed.txt", "text/plain", bytes("forgotten"));
    assertThat(kept()).contains("uploads/" + named, "uploads/" + unnamed);

    retentionIn(Duration.ofDays(3));
    assertThat(kept()).as("it may still be named").contains("uploads/" + unnamed);

    retentionIn(Duration.ofDays(5));
    assertThat(kept()).contains("uploads/" + named).doesNotContain("uploads/" + unnamed);
  }

  /// Retention, as it will run then. The desk need not get there, with all that falls due
  /// meanwhile.
  private static void retentionIn(Duration time) throws IOException {
    var function =
        Functions.made(
            "retention",
            (variables, clock) ->
                new RetentionFunction(variables, () -> clock.instant().plus(time)));
    Functions.invoke(function, "{}");
  }

  private static List<String> kept() {
    try (var s3 = Aws.s3()) {
      return s3
          .listObjectsV2Paginator(list -> list.bucket("plantao-dev-files-000000000000"))
          .contents()
          .stream()
          .map(S3Object::key)
          .toList();
    }
  }

  private String letters(String to) {
    var all = new StringBuilder();
    desk.mailbox(to)
        .forEach(letter -> all.append(desk.raw(letter).replace("=\r\n", "").replace("=2E", ".")));
    return all.toString();
  }

  @Test
  @Tag("SE-3")
  void a_file_that_comes_after_its_ticket_is_checked_and_told_of() {
    var content = bytes("password: Regen!2024xyz\n");
    var announced = announced(customer, "late.env", "application/octet-stream", content.length);
    var ticket = ticketWith(customer, announced.id());
    assertThat(file(customer, ticket).path("state").asString("")).isEqualTo("waiting");
    customer.get("/conversations/" + ticket + "/attachments/" + announced.id()).expect(409);

    assertThat(put(announced.url(), "application/octet-stream", content)).isEqualTo(200);
    settle();

    assertThat(file(customer, ticket).path("state").asString("")).isEqualTo("checked");
    assertThat(text(downloads(customer, ticket, announced.id())))
        .isEqualTo("password: [masked-password]\n");
    assertThat(agent.timeline(ticket, "file-found"))
        .singleElement()
        .satisfies(found -> assertThat(found.path("finding").asString("")).isEqualTo("masked"));
    assertThat(customer.get("/conversations/" + ticket).body().path("masked").toString())
        .contains("password");
  }

  @Test
  void pictures_and_recordings_come_back_byte_for_byte() {
    var picture = new byte[300_000];
    new Random(1).nextBytes(picture);
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, picture, 0, 8);
    var film = new byte[2_000_000];
    new Random(2).nextBytes(film);
    System.arraycopy(
        new byte[] {0, 0, 0, 32, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'}, 0, film, 0, 12);
    var first = uploads(customer, "shot.png", "image/png", picture);
    var second = uploads(customer, "film.mp4", "video/mp4", film);
    var ticket = ticketWith(customer, first, second);

    assertThat(downloads(customer, ticket, first)).isEqualTo(picture);
    assertThat(downloads(agent, ticket, second)).isEqualTo(film);
  }

  @Test
  void another_type_another_length_or_another_link_is_refused() {
    var content = bytes("twelve bytes");
    var announced = announced(customer, "a.txt", "text/plain", 12);

    assertThat(put(announced.url(), "text/html", content)).isEqualTo(403);
    assertThat(put(announced.url(), "text/plain", bytes("thirteen byte"))).isEqualTo(403);
    assertThat(put(announced.url().replaceFirst("uploads/", "uploads/x"), "text/plain", content))
        .isEqualTo(403);
    assertThat(
            put(
                announced.url().replaceFirst("Expires=\\d+", "Expires=90000"),
                "text/plain",
                content))
        .isEqualTo(403);
    assertThat(put(announced.url(), "text/plain", content)).isEqualTo(200);
  }

  @Test
  void after_its_time_a_link_takes_nothing_and_gives_nothing() throws InterruptedException {
    var id = uploads(customer, "a.txt", "text/plain", bytes("twelve bytes"));
    var ticket = ticketWith(customer, id);
    var late = announced(customer, "b.txt", "text/plain", 12);
    var link =
        customer
            .get("/conversations/" + ticket + "/attachments/" + id + "?as=link")
            .expect(200)
            .text("/url");
    assertThat(sent(HttpRequest.newBuilder(URI.create(link)).build()).statusCode()).isEqualTo(200);

    desk.advance(java.time.Duration.ofMinutes(16));

    assertThat(put(late.url(), "text/plain", bytes("twelve bytes"))).isEqualTo(403);
    assertThat(sent(HttpRequest.newBuilder(URI.create(link)).build()).statusCode()).isEqualTo(403);
  }

  @Test
  void malware_is_shown_as_such_and_not_handed_out() {
    var virus =
        bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");
    var id = uploads(customer, "eicar.txt", "text/plain", virus);
    var ticket = ticketWith(customer, id);

    assertThat(file(customer, ticket).path("state").asString("")).isEqualTo("infected");
    customer.get("/conversations/" + ticket + "/attachments/" + id).expect(422);
    agent.get("/desk/conversations/" + ticket + "/attachments/" + id).expect(422);
  }

  @Test
  void an_id_is_its_uploaders_and_its_first_conversations() {
    var id = uploads(customer, "a.txt", "text/plain", bytes("twelve bytes"));
    Person.named("basic").post("/tickets", ticket(id)).expect(404);
    var ticket = ticketWith(customer, id);
    customer.post("/tickets", ticket(id)).expect(404);
    customer
        .post(
            "/conversations/" + ticket + "/messages",
            "{\"body\": \"again\", \"attachments\": [\"" + id + "\"]}")
        .expect(201);
    agent
        .post(
            "/desk/conversations/" + ticket + "/replies",
            "{\"body\": \"x\", \"then\": \"work\", \"attachments\": [\"" + id + "\"]}")
        .expect(404);
    Person.named("basic").get("/conversations/" + ticket + "/attachments/" + id).expect(404);
  }

  @Test
  void an_agent_answers_with_a_file_and_the_letter_names_it() {
    var ticket = customer.opensTicket("An answer with a file");
    var id = uploads(agent, "how-to.txt", "text/plain", bytes("turn it off and on"));
    agent
        .post(
            "/desk/conversations/" + ticket + "/replies",
            "{\"body\": \"Do this.\", \"then\": \"work\", \"attachments\": [\"" + id + "\"]}")
        .expect(201);
    settle();

    assertThat(text(downloads(customer, ticket, id))).isEqualTo("turn it off and on");
    assertThat(letters("regular@example.com")).contains("how-to.txt");
  }

  @Test
  @Tag("SE-1")
  void an_archive_of_a_thousand_files_loses_its_secrets_and_nothing_else() throws IOException {
    var out = new ByteArrayOutputStream();
    var picture = new byte[1000];
    new Random(4).nextBytes(picture);
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 1000; i++) {
        zip.putNextEntry(new ZipEntry("logs/" + i + ".log"));
        zip.write(bytes(i == 700 ? "api_key=" + key("Zip") : "nothing " + i));
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry("picture.bin"));
      zip.write(picture);
      zip.closeEntry();
    }
    var id = uploads(customer, "logs.zip", "application/zip", out.toByteArray());
    var ticket = ticketWith(customer, id);

    var zip = new ZipInputStream(new java.io.ByteArrayInputStream(downloads(customer, ticket, id)));
    int files = 0;
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      var content = zip.readAllBytes();
      if (entry.getName().equals("picture.bin")) {
        assertThat(content).isEqualTo(picture);
      } else if (entry.getName().equals("logs/700.log")) {
        assertThat(text(content)).startsWith("api_key=[masked").doesNotContain(key("Zip"));
      } else {
        assertThat(text(content)).startsWith("nothing ");
      }
      files++;
    }
    assertThat(files).isEqualTo(1001);
  }

  @Test
  void a_page_of_the_desk_may_put_and_get_and_no_other_page_may() {
    var announced = announced(customer, "a.txt", "text/plain", 12);
    for (var origin : List.of(desk.baseUrl(), "https://evil.example")) {
      var asked =
          HttpRequest.newBuilder(URI.create(announced.url()))
              .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
              .header("Origin", origin)
              .header("Access-Control-Request-Method", "PUT")
              .header("Access-Control-Request-Headers", "content-type")
              .build();
      var allowed = origin.equals(desk.baseUrl());
      assertThat(sent(asked).statusCode()).isEqualTo(allowed ? 200 : 403);
      assertThat(sent(asked).headers().firstValue("access-control-allow-origin").isPresent())
          .isEqualTo(allowed);
    }
  }
}
