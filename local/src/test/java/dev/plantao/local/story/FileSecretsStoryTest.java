package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Secrets in files of every kind, uploaded, mailed and held back, and a search for them in
/// everything that was written.
@Tag("SE-1")
class FileSecretsStoryTest {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private final Desk desk = RealDesk.get();
  private final Person customer = Person.named("regular");

  /// Put together here, so that no file holds what looks like a key; each planted once.
  private final List<String> planted = new ArrayList<>();

  private String key(String end) {
    var key = "gh" + "p_" + "Lt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQx7K" + end;
    planted.add(key);
    return key;
  }

  private Map<String, byte[]> files(String way) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("a.log", utf8("10:00 INFO token " + key(way + "Log")));
    files.put("a.json", utf8("{\"apiKey\": \"" + key(way + "Jsn") + "\"}"));
    files.put(
        "a.har",
        utf8(
            "{\"log\":{\"entries\":[{\"headers\":[{\"value\":\"Bearer "
                + key(way + "Har")
                + "\"}]}]}}"));
    files.put("a.csv", utf8("id,key\n1," + key(way + "Csv") + "\n"));
    files.put("a.xml", utf8("<a><token>" + key(way + "Xml") + "</token></a>"));
    files.put("a.env", utf8("TOKEN=" + key(way + "Env")));
    files.put("a.txt", ("\ufeffkey " + key(way + "U16")).getBytes(StandardCharsets.UTF_16LE));
    files.put("a.png", utf8("not a picture: " + key(way + "Png")));
    files.put("a.zip", zip("logs/b.log", utf8("key " + key(way + "Zip"))));
    files.put("b.zip", zip("inner.zip", zip("c.env", utf8("TOKEN=" + key(way + "Zz2")))));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  @Tag("ML-7")
  void secrets_in_files_are_found_nowhere() throws IOException, InterruptedException {
    var log = "";
    try (var output = Output.captured()) {
      upload(files("Up"));
      mail(files("Ml"), "files@kunde.example", "");
      mail(files("Qu"), "held@kunde.example", "X-Local-Verdict: dmarc=fail\n");
      desk.settle();
      log = output.text();
    }
    assertThat(log).as("the functions' logs").contains("upload taken in");
    assertThat(planted).hasSize(30);
    var found = new ArrayList<>(buckets());
    found.add(table());
    found.add(log);
    for (var to : List.of("files@kunde.example", "held@kunde.example", "regular@example.com")) {
      desk.mailbox(to).forEach(letter -> found.add(desk.raw(letter).replace("=\r\n", "")));
    }
    for (var secret : planted) {
      assertThat(found.stream().anyMatch(text -> text.contains(secret))).as(secret).isFalse();
    }
    assertThat(found.stream().filter(text -> text.contains("[masked-")).count())
        .as("places where a mark stands")
        .isGreaterThan(20);
  }

  private void upload(Map<String, byte[]> files) throws IOException, InterruptedException {
    var ids = new ArrayList<String>();
    for (var file : files.entrySet()) {
      var announced =
          customer
              .post(
                  "/attachments",
                  "{\"fileName\": \"%s\", \"contentType\": \"application/octet-stream\", \"size\": %d}"
                      .formatted(file.getKey(), file.getValue().length))
              .expect(201);
      var put =
          HttpRequest.newBuilder(URI.create(announced.text("/uploadUrl")))
              .header("Content-Type", "application/octet-stream")
              .PUT(HttpRequest.BodyPublishers.ofByteArray(file.getValue()))
              .build();
      var answer = HttpClient.newHttpClient().send(put, HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
      ids.add(announced.text("/id"));
    }
    customer
        .post(
            "/tickets",
            """
            {"subject": "Logs", "description": "See files", "impact": "All", "distinct": true,
             "attachments": ["%s"]}
            """
                .formatted(String.join("\", \"", ids)))
        .expect(201);
    desk.settle();
  }

  private void mail(Map<String, byte[]> files, String from, String header)
      throws IOException, InterruptedException {
    var letter = new StringBuilder();
    letter
        .append("From: ")
        .append(from)
        .append("\nTo: support@example.com\n")
        .append(header)
        .append("Subject: Logs\nMIME-Version: 1.0\n")
        .append("Content-Type: multipart/mixed; boundary=b\n\n--b\n")
        .append("Content-Type: text/plain\n\nSee the files.\n");
    files.forEach((name, bytes) ->
        letter
            .append("--b\nContent-Type: application/octet-stream\n")
            .append("Content-Disposition: attachment; filename=")
            .append(name)
            .append("\nContent-Transfer-Encoding: base64\n\n")
            .append(Base64.getMimeEncoder(76, utf8("\n")).encodeToString(bytes))
            .append("\n"));
    letter.append("--b--\n");
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.bring(from, "support@example.com", letter.toString())).startsWith("250");
    }
    desk.settle();
  }

  private static String table() {
    var all = new StringBuilder();
    try (var dynamo = Aws.dynamo()) {
      dynamo
          .scanPaginator(scan -> scan.tableName(Aws.TABLE))
          .items()
          .forEach(item -> all.append(item).append('\n'));
    }
    return all.toString();
  }

  /// Every object in every charset, what is packed unpacked.
  private static List<String> buckets() throws IOException {
    var all = new ArrayList<String>();
    try (var s3 =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .forcePathStyle(true)
            .build()) {
      for (var bucket : List.of("intake", "files")) {
        var name = "plantao-dev-" + bucket + "-000000000000";
        for (var object : s3.listObjectsV2Paginator(list -> list.bucket(name)).contents()) {
          var get = s3.getObjectAsBytes(one -> one.bucket(name).key(object.key()));
          read(get.asByteArray(), all);
        }
      }
    }
    return all;
  }

  private static void read(byte[] bytes, List<String> to) throws IOException {
    CHARSETS.forEach(charset -> to.add(new String(bytes, charset)));
    if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
      var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read(zip.readAllBytes(), to);
      }
    }
  }
}
