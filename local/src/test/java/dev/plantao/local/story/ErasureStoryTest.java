package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.AnchorFunction;
import dev.plantao.functions.RetentionFunction;
import dev.plantao.functions.VerifyFunction;
import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Somebody is forgotten: of what they said and how they are called nothing is found any more,
/// while times, promises and the chain stay.
@Tag("PR-2")
class ErasureStoryTest {
  private static final String SUPPORT = "support@example.com";
  private static final String ADDRESS = "walburga.vergissmeinnicht@kunde.example";
  private static final String OTHER = "nachbar@kunde.example";

  /// Each stands in something of hers and in nothing of anybody else's.
  private static final List<String> HERS =
      List.of(
          ADDRESS,
          "Walburga",
          "Vergissmeinnicht",
          "zitronenkuchen",
          "himbeereis",
          "pfefferminz",
          "lakritz",
          "marzipan",
          "karamell");

  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private final String day = desk.clock().instant().toString().substring(0, 10);
  private final Person admin = Person.named("admin");

  @Test
  void of_an_erased_person_nothing_is_found_and_the_record_stays_true() throws Exception {
    var log = "";
    try (var output = Output.captured()) {
      tell();
      log = output.text();
    }
    assertThat(log).as("the functions' logs").contains("ErasuresDone");
    for (var word : HERS) {
      assertThat(log).doesNotContainIgnoringCase(word);
    }
  }

  private void tell() throws Exception {
    var neighbours = neighbours();
    var hers = writes();
    var report = report();
    stuck("mail/stuck-hers", ADDRESS);
    stuck("mail/stuck-other", OTHER);
    anchored();
    assertThat(places(everything(), ADDRESS)).as("what is searched for was there").isNotEmpty();
    exported(hers);
    var backup = items();

    var erasure = erased("{\"email\": \"" + ADDRESS + "\"}");

    assertThat(erasure.body().at("/counts/conversations").asInt()).isEqualTo(2);
    assertThat(erasure.body().at("/counts/mails").asInt()).isEqualTo(1);
    assertThat(erasure.body().at("/mentions/0").asString()).isEqualTo(neighbours);
    forgotten();
    assertThat(everything()).as("of others nothing goes").containsKey("intake mail/stuck-other");
    tombstone(hers, erasure.text("/id"));
    assertThat(report()).isEqualTo(report);
    assertThat(verified()).isEmpty();
    assertThat(agent.sees(neighbours).text("/subject")).isEqualTo("Apfelbaum");

    desk.advance(Duration.ofMinutes(16));
    desk.settle();
    var checked = admin.get("/desk/erasures/" + erasure.text("/id")).expect(200);
    assertThat(checked.text("/checkedAt")).isNotEmpty();

    restored(backup);
    assertThat(places(everything(), ADDRESS)).as("what was restored is there").isNotEmpty();
    Functions.invoke(Functions.made("retention", RetentionFunction::new), "{\"replay\": true}");
    desk.settle();
    forgotten();
    assertThat(report()).isEqualTo(report);
    assertThat(verified()).isEmpty();
  }

  /// A neighbour's ticket copies her in, and names her in a text.
  private String neighbours() throws IOException, InterruptedException {
    bring(
        OTHER,
        "",
        "From: Nachbar <%s>\nTo: %s\nCc: %s\nSubject: Apfelbaum\n\nDer Baum.\n"
            .formatted(OTHER, SUPPORT, ADDRESS));
    var id = found("Apfelbaum");
    agent
        .post(
            "/desk/conversations/" + id + "/notes",
            "{\"body\": \"Siehe auch nachbarin@kunde.example\"}")
        .expect(201);
    bring(
        OTHER,
        "",
        "From: Nachbar <%s>\nTo: %s\nSubject: Re: Apfelbaum\n\nFragt bitte %s danach.\n"
            .formatted(OTHER, SUPPORT, ADDRESS));
    agent.post("/desk/conversations/" + id + "/resolve", "{\"summary\": \"Ja.\"}").expect(200);
    desk.settle();
    return id;
  }

  /// A ticket by mail with a file, answered and resolved; one by form; a forged mail in quarantine.
  private List<String> writes() throws IOException, InterruptedException {
    bring(
        ADDRESS,
        "",
        """
        From: Walburga Vergissmeinnicht <%s>
        To: %s
        Subject: zitronenkuchen kommt nicht an
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Das himbeereis auch nicht.
        --b
        Content-Type: text/plain; name=pfefferminz.txt
        Content-Disposition: attachment; filename=pfefferminz.txt

        lakritz
        --b--
        """
            .formatted(ADDRESS, SUPPORT));
    var byMail = found("zitronenkuchen");
    agent.replies(byMail, "wait");
    bring(
        ADDRESS,
        "",
        "From: Walburga Vergissmeinnicht <%s>\nTo: %s\nSubject: Re: zitronenkuchen\n\nmarzipan\n"
            .formatted(ADDRESS, SUPPORT));
    agent
        .post(
            "/desk/conversations/" + byMail + "/resolve",
            "{\"summary\": \"Liebe Walburga, behoben.\", \"publish\": true}")
        .expect(200);
    var byForm =
        Person.stranger()
            .post(
                "/contact",
                """
                {"name": "Walburga Vergissmeinnicht", "email": "%s", "subject": "karamell",
                 "description": "Wo ist es?"}
                """
                    .formatted(ADDRESS))
            .expect(201)
            .text("/id");
    agent
        .post("/desk/conversations/" + byForm + "/resolve", "{\"summary\": \"Hier.\"}")
        .expect(200);
    bring(
        ADDRESS,
        "X-Local-Verdict: spf=fail dkim=fail dmarc=fail\n",
        "From: Walburga <%s>\nTo: %s\nSubject: marzipan\n\nkaramell\n".formatted(ADDRESS, SUPPORT));
    desk.settle();
    return List.of(byMail, byForm);
  }

  /// A mail that could not be taken in, and lies where mails arrive.
  private static void stuck(String key, String from) {
    var mail =
        "Received: by mx.example\r\nFROM: \"Frau\"\r\n <%s>\r\nSubject: himbeereis\r\n\r\nkaramell"
            .formatted(from);
    try (var s3 = Aws.s3()) {
      s3.putObject(
          put -> put.bucket("plantao-dev-intake-000000000000").key(key),
          RequestBody.fromString(
              from.equals(ADDRESS)
                  ? mail
                  : mail.replace("himbeereis", "Birne").replace("karamell", "Quitte")));
    }
  }

  private void bring(String from, String verdicts, String letter)
      throws IOException, InterruptedException {
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.bring(from, SUPPORT, verdicts + letter)).startsWith("250");
    }
    desk.settle();
  }

  private String found(String subject) {
    for (var item : agent.get("/desk/queue?limit=200").expect(200).body().get("items")) {
      if (item.get("subject").asString("").startsWith(subject)) {
        return item.get("id").asString();
      }
    }
    throw new AssertionError("nothing in the queue about " + subject);
  }

  private String report() throws InterruptedException {
    desk.settle();
    return agent.get("/desk/reports/sla?from=" + day + "&to=" + day).expect(200).body().toString();
  }

  private void exported(List<String> hers) throws Exception {
    var asked =
        admin.post("/desk/exports", "{\"email\": \"" + ADDRESS + "\"}").expect(202).text("/id");
    desk.settle();
    var export = admin.get("/desk/exports/" + asked).expect(200);
    assertThat(export.text("/state")).isEqualTo("done");
    var archive = new TreeMap<String, String>();
    var bytes =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(export.text("/url"))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(bytes.statusCode()).isEqualTo(200);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        archive.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    var all = archive.toString();
    assertThat(all).contains(HERS).contains(hers);
    assertThat(archive.keySet()).anyMatch(name -> name.endsWith("pfefferminz.txt"));
    assertThat(all).doesNotContain(OTHER, "Apfelbaum", "Der Baum");
  }

  private Person.Answer erased(String whom) throws InterruptedException {
    var asked = admin.post("/desk/erasures", whom).expect(202).text("/id");
    desk.settle();
    var erasure = admin.get("/desk/erasures/" + asked).expect(200);
    assertThat(erasure.text("/state")).isEqualTo("done");
    return erasure;
  }

  private void forgotten() throws InterruptedException {
    desk.settle();
    var everything = everything();
    for (var word : HERS) {
      assertThat(places(everything, word)).as(word).isEmpty();
    }
    for (var word : List.of("himbeereis", "marzipan", "karamell", ADDRESS)) {
      var hits = agent.get("/desk/search?q=" + word).expect(200).body().get("items");
      assertThat(hits).as("search for " + word).isEmpty();
    }
    assertThat(agent.get("/desk/quarantine?limit=200").expect(200).body().toString())
        .doesNotContain(ADDRESS);
  }

  /// Where a word stands; the neighbour's own sentence about her is for a person to judge.
  private static List<String> places(Map<String, String> everything, String word) {
    return everything.entrySet().stream()
        .filter(entry -> !entry.getValue().contains("Fragt bitte"))
        .filter(entry ->
            (entry.getKey() + entry.getValue())
                .toLowerCase(java.util.Locale.ROOT)
                .contains(word.toLowerCase(java.util.Locale.ROOT)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void tombstone(List<String> hers, String erasure) {
    for (var id : hers) {
      var told = agent.timeline(id, "erased").getFirst();
      assertThat(told.get("erasure").asString()).isEqualTo(erasure);
      assertThat(told.get("by").get("role").asString()).isEqualTo("agent");
      var opened = agent.timeline(id, "opened").getFirst();
      assertThat(opened.get("erased").asBoolean()).isTrue();
      var proof = agent.get("/desk/conversations/" + id + "/proof").expect(200);
      assertThat(proof.body().get("fits").asBoolean()).isTrue();
      assertThat(proof.body().get("erased").asBoolean()).isTrue();
      assertThat(proof.text("/anchored/digest")).isNotEmpty();
      agent.post("/desk/conversations/" + id + "/reopen", "{\"reason\": \"more\"}").expect(422);
      assertThat(agent.get("/desk/conversations/" + id + "/sla").expect(200).body().get("targets"))
          .hasSize(2);
    }
  }

  private void anchored() throws IOException, InterruptedException {
    desk.settle();
    Functions.invoke(Functions.made("anchor", AnchorFunction::new), "{}");
  }

  private String verified() throws IOException {
    var answer =
        Person.JSON.readTree(Functions.invoke(Functions.made("verify", VerifyFunction::new), "{}"));
    assertThat(answer.path("logs").asInt()).isGreaterThan(2);
    assertThat(answer.path("heads").asInt()).isGreaterThan(2);
    return answer.path("faults").isEmpty() ? "" : answer.path("faults").toString();
  }

  private static Map<String, Map<String, AttributeValue>> items() {
    var all = new HashMap<String, Map<String, AttributeValue>>();
    Aws.dynamo()
        .scanPaginator(scan -> scan.tableName(Aws.TABLE))
        .items()
        .forEach(item -> all.put(item.get("pk") + " " + item.get("sk"), item));
    return all;
  }

  /// The table as it was before the erasure; buckets stay what they are.
  private static void restored(Map<String, Map<String, AttributeValue>> backup) {
    var dynamo = Aws.dynamo();
    items()
        .forEach((key, item) -> {
          if (!backup.containsKey(key)) {
            var keys =
                Map.of(
                    "pk", item.getOrDefault("pk", AttributeValue.fromS("")),
                    "sk", item.getOrDefault("sk", AttributeValue.fromS("")));
            dynamo.deleteItem(delete -> delete.tableName(Aws.TABLE).key(keys));
          }
        });
    backup.values().forEach(item -> dynamo.putItem(put -> put.tableName(Aws.TABLE).item(item)));
  }

  /// Every item, every object, every event that went out, by name.
  private static Map<String, String> everything() {
    var all = new HashMap<String, String>();
    items().forEach((key, item) -> all.put(key, item.toString()));
    try (var s3 = Aws.s3()) {
      for (var bucket : List.of("intake", "files", "exports", "proofs")) {
        var name = "plantao-dev-" + bucket + "-000000000000";
        for (var object : s3.listObjectsV2(list -> list.bucket(name)).contents()) {
          var bytes = s3.getObjectAsBytes(get -> get.bucket(name).key(object.key())).asByteArray();
          all.put(bucket + " " + object.key(), new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    var events = Person.stranger().get("/local/events").body();
    events.forEach(event -> all.put("bus " + all.size(), event.toString()));
    return all;
  }
}
