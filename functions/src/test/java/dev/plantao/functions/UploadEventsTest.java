package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Upload.Verdict;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryUploads;
import dev.plantao.core.log.FileReports;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.policy.Policy;
import dev.plantao.functions.contract.Project;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.toy.ToyS3;
import dev.plantao.functions.upload.Arrivals;
import dev.plantao.functions.upload.FileMasking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The events that wake the function of uploads.
@Tag("PR-1")
class UploadEventsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final FileId ID =
      FileId.parse("0b6b5a3e-5f0e-4d0c-9b55-0d9c2f7b1c11").orElseThrow();

  private final ToyS3 s3 = new ToyS3();
  private final InMemoryUploads uploads = new InMemoryUploads();
  private final ArrayList<String> logged = new ArrayList<>();

  @BeforeEach
  void an_upload_was_announced() {
    uploads.announce(
        new Upload(
            ID,
            "ana",
            null,
            false,
            Text.of("a.log"),
            "text/plain",
            12,
            "",
            NOW,
            NOW.plus(Duration.ofMinutes(15)),
            null,
            null,
            Verdict.AWAITED,
            1));
    s3.objects().put("intake/uploads/" + ID, "twelve bytes".getBytes(StandardCharsets.UTF_8));
  }

  private void wake(String file) throws IOException {
    var arrivals =
        new Arrivals(
            new Arrivals.Buckets(new S3Files(s3, "intake"), new S3Files(s3, "files")),
            uploads,
            new FileMasking(new Masker(KeptEnds.FOUR_AND_FOUR, secret -> "")),
            new FileReports(
                new InMemoryConversationLog(uploads),
                new FixedPolicies(Policy.DEFAULT),
                lost -> lost < 3),
            true);
    new UploadFunction(arrivals, () -> NOW)
        .handleRequest(
            new ByteArrayInputStream(
                Project.text("events/" + file).getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            EventsTest.context(logged::add));
  }

  @Test
  void an_upload_that_arrived_is_taken_in_and_its_verdict_is_noted() throws IOException {
    wake("upload-arrived.json");
    assertThat(s3.objects()).containsOnlyKeys("files/uploads/" + ID);
    wake("upload-scanned-clean.json");
    assertThat(uploads.find(ID).orElseThrow().verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(logged).hasSize(2).allMatch(line -> line.contains(ID.toString()));
    assertThat(logged.toString()).doesNotContain("a.log", "twelve");
  }

  @Test
  void malware_is_deleted() throws IOException {
    wake("upload-arrived.json");
    wake("upload-scanned-infected.json");
    assertThat(s3.objects()).isEmpty();
    assertThat(uploads.find(ID).orElseThrow().verdict()).isEqualTo(Verdict.INFECTED);
  }
}
