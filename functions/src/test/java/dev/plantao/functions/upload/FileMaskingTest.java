package dev.plantao.functions.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SE-1")
@Tag("SE-2")
class FileMaskingTest {
  /// Put together here, so that no file holds what looks like a key.
  private static final String KEY = "gh" + "p_" + "Kt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQx7KqAb12";

  private final FileMasking masking =
      new FileMasking(new Masker(KeptEnds.FOUR_AND_FOUR, secret -> ""));

  /// A result and the bytes that are kept.
  private static final class Copy {
    private final Result result;
    private final byte[] bytes;

    Copy(Result result, byte[] bytes) {
      this.result = result;
      this.bytes = bytes;
    }

    Result result() {
      return result;
    }

    byte[] bytes() {
      return bytes;
    }

    String text(Charset charset) {
      return new String(bytes, charset);
    }
  }

  private Copy copy(byte[] raw) throws IOException {
    var out = new ByteArrayOutputStream();
    var result = masking.mask(() -> new ByteArrayInputStream(raw), out);
    return new Copy(
        result,
        switch (result) {
          case Result.Masked _ -> out.toByteArray();
          case Result.Unchanged _ -> raw;
          case Result.Refused _ -> new byte[0];
        });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] unzipped(byte[] zip, String name) throws IOException {
    var in = new ZipInputStream(new ByteArrayInputStream(zip));
    for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return in.readAllBytes();
      }
    }
    throw new AssertionError("no " + name);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T10:00:00Z INFO calling with %s\n",
        "{\"headers\": [{\"name\": \"Authorization\", \"value\": \"Bearer %s\"}]}",
        "{\"log\": {\"entries\": [{\"request\": {\"url\": \"https://x.example/?token=%s\"}}]}}",
        "id,key\n1,%s\n",
        "<config><apiKey>%s</apiKey></config>",
        "API_KEY=%s\nDEBUG=1\n",
        "client = Client(token='%s')\n"
      })
  void texts_of_every_kind_lose_their_secrets(String text) throws IOException {
    var raw = text.formatted(KEY);
    for (var charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      var copy = copy(raw.getBytes(charset));
      assertThat(copy.result()).as(charset + raw).isInstanceOf(Result.Masked.class);
      assertThat(copy.text(charset)).doesNotContain(KEY).contains("[masked-");
      assertThat(copy.text(charset).replaceFirst("\\[masked-[^]]*]", KEY)).isEqualTo(raw);
    }
    assertThat(
            copy(("\ufeff" + raw).getBytes(StandardCharsets.UTF_16LE))
                .text(StandardCharsets.UTF_16LE))
        .startsWith("\ufeff")
        .doesNotContain(KEY);
  }

  @Test
  void bytes_that_are_no_characters_stay_as_they_are() throws IOException {
    var latin = "Größe: fünf, key " + KEY + " überall\n";
    var copy = copy(latin.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(copy.text(StandardCharsets.ISO_8859_1))
        .startsWith("Größe: fünf, key [masked-")
        .endsWith("] überall\n");
    var russian = "пароль Regen!2024xyz и ключ " + KEY + "\n".repeat(3);
    var windows = Charset.forName("windows-1251");
    assertThat(copy(russian.getBytes(windows)).text(windows))
        .doesNotContain(KEY)
        .contains("и ключ");
    var random = new Random(1);
    for (int i = 0; i < 200; i++) {
      var bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      var out = new ByteArrayOutputStream();
      var writer = Encoding.UTF_8.writer(out);
      Encoding.UTF_8.reader(new ByteArrayInputStream(bytes)).transferTo(writer);
      writer.flush();
      assertThat(out.toByteArray()).as("seed 1, run " + i).isEqualTo(bytes);
    }
  }

  @Test
  void texts_in_archives_and_compressed_ones_lose_their_secrets_and_the_rest_stays()
      throws IOException {
    var picture = new byte[5000];
    new Random(2).nextBytes(picture);
    var inner = zip("deep/.env", utf8("TOKEN=" + KEY), "p.bin", picture);
    var copy =
        copy(
            zip(
                "a.log",
                utf8("nothing\n"),
                "inner.zip",
                inner,
                "b.log.gz",
                gzip(utf8(KEY)),
                "p.bin",
                picture));

    assertThat(copy.result()).isInstanceOf(Result.Masked.class);
    assertThat(unzipped(copy.bytes(), "a.log")).isEqualTo(utf8("nothing\n"));
    assertThat(unzipped(copy.bytes(), "p.bin")).isEqualTo(picture);
    var deep = unzipped(copy.bytes(), "inner.zip");
    assertThat(new String(unzipped(deep, "deep/.env"), StandardCharsets.UTF_8))
        .startsWith("TOKEN=[masked-");
    assertThat(unzipped(deep, "p.bin")).isEqualTo(picture);
    var plain = new GZIPInputStream(new ByteArrayInputStream(unzipped(copy.bytes(), "b.log.gz")));
    assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain(KEY);
  }

  @Test
  void what_holds_no_secret_stays_byte_for_byte() throws IOException {
    var noise = new byte[200_000];
    new Random(3).nextBytes(noise);
    var png = noise.clone();
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, png, 0, 8);
    var mp4 = noise.clone();
    System.arraycopy(new byte[] {0, 0, 0, 32, 'f', 't', 'y', 'p'}, 0, mp4, 0, 8);
    for (var benign :
        new byte[][] {
          noise,
          png,
          mp4,
          zip("a.png", png, "b.txt", utf8("b")),
          gzip(utf8("b")),
          utf8("b"),
          {},
          {0}
        }) {
      assertThat(copy(benign).result()).isInstanceOf(Result.Unchanged.class);
    }
  }

  @Test
  void a_picture_that_calls_itself_a_text_is_none_and_a_log_that_begins_like_music_is_one()
      throws IOException {
    assertThat(copy(utf8("ID3,key\n1," + KEY + "\n")).text(StandardCharsets.UTF_8))
        .doesNotContain(KEY);
    assertThat(copy(utf8("BZh nothing " + KEY)).text(StandardCharsets.UTF_8)).doesNotContain(KEY);
  }

  @Test
  void a_secret_beside_the_files_of_an_archive_goes_too() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setComment("token " + KEY);
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(utf8("a"));
      zip.closeEntry();
    }
    var copy = copy(out.toByteArray());
    assertThat(copy.text(StandardCharsets.ISO_8859_1)).doesNotContain(KEY);
    assertThat(unzipped(copy.bytes(), "a.txt")).isEqualTo(utf8("a"));
    var named = copy(zip(KEY + ".txt", utf8("a")));
    assertThat(named.text(StandardCharsets.ISO_8859_1)).doesNotContain(KEY);
  }

  @Test
  void what_cannot_be_masked_is_kept_only_without_a_secret() throws IOException {
    var tape = new byte[2048];
    System.arraycopy(utf8("ustar"), 0, tape, 257, 5);
    assertThat(copy(tape).result()).isInstanceOf(Result.Unchanged.class);
    var text = utf8("token " + KEY);
    System.arraycopy(text, 0, tape, 512, text.length);
    assertThat(copy(tape).result()).isInstanceOf(Result.Refused.class);
    assertThat(copy(gzip(tape)).result()).isInstanceOf(Result.Refused.class);
    var broken = zip("a.txt", utf8("a".repeat(5000)));
    var cut = java.util.Arrays.copyOf(broken, broken.length / 2);
    assertThat(copy(cut).result()).isInstanceOf(Result.Unchanged.class);
    var bad = utf8("PK\u0003\u0004 token " + KEY);
    assertThat(copy(bad).result()).isInstanceOf(Result.Refused.class);
  }

  @Test
  void a_small_file_that_unpacks_to_much_or_to_itself_is_refused() throws IOException {
    var small = new Budget(1000, 5);
    assertThat(refused(zip("big.txt", utf8("a".repeat(2000))), small)).isTrue();
    assertThat(
            refused(
                zip(
                    "1", utf8("1"), "2", utf8("2"), "3", utf8("3"), "4", utf8("4"), "5", utf8("5"),
                    "6", utf8("6")),
                new Budget(1000, 5)))
        .isTrue();
    var nested = zip("a.txt", utf8("a"));
    for (int i = 0; i < 4; i++) {
      nested = zip("inner.zip", nested);
    }
    assertThat(copy(nested).result()).isInstanceOf(Result.Refused.class);
    assertThat(refused(gzip(utf8("a".repeat(2000))), new Budget(1000, 5))).isTrue();
  }

  private boolean refused(byte[] raw, Budget budget) throws IOException {
    try {
      masking.mask(
          () -> new ByteArrayInputStream(raw), java.io.OutputStream.nullOutputStream(), budget);
      return false;
    } catch (dev.plantao.core.masking.UnmaskableException refused) {
      return true;
    }
  }
}
