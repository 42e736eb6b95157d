package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3Test {
  private static final String BUCKET = "plantao-files";

  private final Desk desk = SharedDesk.DESK;
  private final S3Client s3 = S3Client.create();

  @Test
  void an_object_comes_back_as_it_was_put() {
    var put =
        s3.putObject(
            p ->
                p.bucket(BUCKET)
                    .key("a/grüße und + mehr.txt")
                    .contentType("text/plain; charset=utf-8")
                    .contentDisposition("attachment")
                    .metadata(Map.of("uploader", "mia")),
            RequestBody.fromString("grüße"));

    var got = s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("a/grüße und + mehr.txt"));
    var head = s3.headObject(h -> h.bucket(BUCKET).key("a/grüße und + mehr.txt"));

    assertThat(got.asUtf8String()).isEqualTo("grüße");
    assertThat(got.response().contentType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(got.response().contentDisposition()).isEqualTo("attachment");
    assertThat(got.response().contentEncoding()).isNull();
    assertThat(got.response().metadata()).containsEntry("uploader", "mia");
    assertThat(got.response().eTag()).isEqualTo(put.eTag());
    assertThat(got.response().lastModified())
        .isEqualTo(desk.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    assertThat(head.contentLength()).isEqualTo(7);
    assertThat(head.eTag()).as("the MD5 of the content").hasSize(34).isEqualTo(put.eTag());
  }

  @Test
  void twenty_megabytes_pass_with_every_checksum_that_the_sdk_sends() {
    var bytes = new byte[20 * 1024 * 1024];
    new Random(1).nextBytes(bytes);

    for (var algorithm :
        new ChecksumAlgorithm[] {
          ChecksumAlgorithm.CRC32, ChecksumAlgorithm.SHA1, ChecksumAlgorithm.SHA256
        }) {
      s3.putObject(
          p -> p.bucket(BUCKET).key("large").checksumAlgorithm(algorithm),
          RequestBody.fromInputStream(new ByteArrayInputStream(bytes), bytes.length));

      assertThat(s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("large")).asByteArrayUnsafe())
          .isEqualTo(bytes);
    }
  }

  @Test
  void a_wrong_checksum_is_refused_and_nothing_is_kept() {
    assertThatThrownBy(() ->
            s3.putObject(
                p -> p.bucket(BUCKET).key("wrong").checksumCRC32("AAAAAA=="),
                RequestBody.fromString("not that")))
        .isInstanceOfSatisfying(
            S3Exception.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("BadDigest"));
    assertThatThrownBy(() -> s3.headObject(h -> h.bucket(BUCKET).key("wrong")))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void a_range_is_a_part_of_an_object() {
    s3.putObject(p -> p.bucket(BUCKET).key("range"), RequestBody.fromString("0123456789"));

    assertThat(range("bytes=2-4")).isEqualTo("234");
    assertThat(range("bytes=7-")).isEqualTo("789");
    assertThat(range("bytes=-3")).isEqualTo("789");
    assertThat(range("bytes=8-100")).isEqualTo("89");
    assertThatThrownBy(() -> range("bytes=10-"))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(416));
  }

  private String range(String range) {
    return s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("range").range(range)).asUtf8String();
  }

  @Test
  void lists_come_in_pages_in_the_order_of_their_keys() {
    IntStream.range(0, 25)
        .forEach(i ->
            s3.putObject(
                p -> p.bucket(BUCKET).key("list/%02d".formatted(i)), RequestBody.fromString("x")));
    s3.putObject(p -> p.bucket(BUCKET).key("list2"), RequestBody.fromString("x"));

    var pages =
        s3.listObjectsV2Paginator(l -> l.bucket(BUCKET).prefix("list/").maxKeys(10)).stream()
            .toList();

    assertThat(pages).extracting(page -> page.keyCount()).containsExactly(10, 10, 5);
    assertThat(pages.stream().flatMap(page -> page.contents().stream()))
        .extracting(object -> object.key())
        .isSorted()
        .hasSize(25);
    assertThat(s3.listObjectsV2(l -> l.bucket(BUCKET).prefix("li").delimiter("/")).commonPrefixes())
        .extracting(prefix -> prefix.prefix())
        .containsExactly("list/");
  }

  @Test
  void objects_are_copied_and_deleted() {
    s3.putObject(
        p -> p.bucket(BUCKET).key("from").metadata(Map.of("a", "b")), RequestBody.fromString("x"));
    s3.copyObject(c ->
        c.sourceBucket(BUCKET).sourceKey("from").destinationBucket(BUCKET).destinationKey("to"));
    s3.deleteObject(d -> d.bucket(BUCKET).key("from"));
    s3.deleteObject(d -> d.bucket(BUCKET).key("never there"));

    assertThat(s3.headObject(h -> h.bucket(BUCKET).key("to")).metadata()).containsEntry("a", "b");
    assertThatThrownBy(() -> s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("from")))
        .isInstanceOf(NoSuchKeyException.class);

    var deleted =
        s3.deleteObjects(d ->
            d.bucket(BUCKET)
                .delete(keys ->
                    keys.objects(
                        ObjectIdentifier.builder().key("to").build(),
                        ObjectIdentifier.builder().key("<odd> & other").build())));
    assertThat(deleted.deleted()).hasSize(2);
    assertThat(s3.listObjectsV2(l -> l.bucket(BUCKET).prefix("to")).contents()).isEmpty();
  }

  @Test
  void a_bucket_that_the_template_does_not_have_is_not_there() {
    assertThatThrownBy(
            () -> s3.putObject(p -> p.bucket("nowhere").key("x"), RequestBody.fromString("x")))
        .isInstanceOf(NoSuchBucketException.class);
    assertThatThrownBy(() -> s3.listObjectsV2(l -> l.bucket("nowhere")))
        .isInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void an_object_can_be_put_only_where_there_is_none() {
    s3.putObject(p -> p.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("1"));

    assertThatThrownBy(() ->
            s3.putObject(
                p -> p.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("2")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
  }
}
