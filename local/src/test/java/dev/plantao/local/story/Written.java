package dev.plantao.local.story;

import dev.plantao.local.Desk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Everything that a desk wrote anywhere, as one text to search.
final class Written {
  private static final String ACCOUNT = "000000000000";

  private Written() {}

  /// @param people whose letters are looked at, beside those of the customers and of support
  static String everything(Desk desk, List<String> people) {
    return table() + files() + letters(desk, people) + told();
  }

  /// All items: entries, lists, index, claims, quarantine.
  static String table() {
    var all = new StringBuilder();
    try (var dynamo = Aws.dynamo()) {
      dynamo
          .scanPaginator(scan -> scan.tableName(Aws.TABLE))
          .items()
          .forEach(item -> all.append(item).append('\n'));
    }
    return all.toString();
  }

  static String files() {
    var all = new StringBuilder();
    try (var s3 =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .forcePathStyle(true)
            .build()) {
      for (var bucket : List.of("intake", "files", "exports", "proofs")) {
        var name = "plantao-dev-" + bucket + "-" + ACCOUNT;
        for (var object : s3.listObjectsV2(list -> list.bucket(name)).contents()) {
          all.append(object.key());
          var bytes = s3.getObjectAsBytes(get -> get.bucket(name).key(object.key())).asByteArray();
          all.append(new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }

  static String letters(Desk desk, List<String> people) {
    var all = new StringBuilder();
    for (var to : people) {
      desk.mailbox(to).forEach(letter -> all.append(letter).append(decoded(desk.raw(letter))));
    }
    return all.toString();
  }

  /// What went to the bus and to the on-call, and every letter as the mailbox lists it.
  private static String told() {
    var all = new StringBuilder();
    for (var path : List.of("/local/events", "/local/pages", "/local/mailbox")) {
      all.append(Person.stranger().get(path).raw().body());
    }
    return all.toString();
  }

  /// Lines that quoted-printable broke are joined again.
  private static String decoded(String raw) {
    return raw + raw.replace("=\r\n", "").replace("=\n", "");
  }
}
