package dev.plantao.local.toy;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/// Notes the event of each letter, and the letter as it finds it in the bucket.
public final class MailFunction implements RequestStreamHandler {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final S3Client s3 = S3Client.create();
  private final String bucket;
  private final String prefix;
  private final InstantSource clock;

  public MailFunction(Map<String, String> environment, InstantSource clock) {
    this.bucket = requireNonNull(environment.get("INTAKE"));
    this.prefix = requireNonNull(environment.get("PREFIX"));
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    var mail = JSON.readTree(text).path("Records").path(0).path("ses").path("mail");
    var key = prefix + mail.path("messageId").asString("");
    var letter = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
    System.err.println("mail came");
    hang(mail.path("commonHeaders").path("subject").asString(""));
    System.err.println("mail saw " + mail.path("commonHeaders").path("subject").asString(""));
    Seen.note("mail", text, clock.instant());
    Seen.note("letter", letter, clock.instant());
  }

  /// For good, where the subject says `hang` and a file that is not there.
  private static void hang(String subject) {
    if (subject.startsWith("hang ") && !Files.exists(Path.of(subject.substring(5)))) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
