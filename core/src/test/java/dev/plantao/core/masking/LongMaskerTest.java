package dev.plantao.core.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SE-1")
@Tag("SE-2")
class LongMaskerTest {
  private static final LongMasker.Sizes SMALL = new LongMasker.Sizes(600, 400, 4000);
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, secret -> "");

  private String masked(String text) throws IOException {
    var out = new StringBuilder();
    LongMasker.mask(masker, SMALL, new StringReader(text), out);
    return out.toString();
  }

  private static String drawn(Random random, int length) {
    var drawn = new StringBuilder();
    for (int i = 0; i < length; i++) {
      drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return drawn.toString();
  }

  /// A secret and how it is written, put together here so that no file holds what looks like one.
  private static String secret(Random random, List<String> planted) {
    var secret = drawn(random, 36);
    planted.add(secret);
    return switch (random.nextInt(5)) {
      case 0 -> "token gh" + "p_" + secret;
      case 1 -> "\"api_key\": \"" + secret + "\"";
      case 2 -> "Authorization: Bearer " + secret;
      case 3 -> "password:\n  " + secret;
      default -> "https://x.example/cb?access_token=" + secret + "&a=1";
    };
  }

  private static String log(Random random, int lines, List<String> planted) {
    var log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      log.append("2026-11-22T10:00:0").append(i % 10).append("Z INFO request ").append(i);
      if (random.nextInt(6) == 0) {
        log.append(' ').append(secret(random, planted));
      }
      // Now and then a line that no window holds.
      log.append(" lorem ipsum".repeat(random.nextInt(20) == 0 ? 120 : random.nextInt(8)));
      log.append('\n');
    }
    return log.toString();
  }

  @Test
  void a_long_text_is_masked_as_a_short_one_wherever_it_is_cut() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      var planted = new ArrayList<String>();
      var log = log(random, 150, planted);

      var masked = masked(log);

      assertThat(planted).isNotEmpty();
      for (var secret : planted) {
        assertThat(masked.contains(secret)).as("seed %d: %s", seed, secret).isFalse();
      }
      assertThat(masked).as("seed " + seed).isEqualTo(masker.mask(log).text());
    }
  }

  @Test
  void what_holds_no_secret_stays_as_it_is() throws IOException {
    var random = new Random(7);
    var log = new StringBuilder();
    while (log.length() < 200_000) {
      log.append("line ").append(random.nextInt(1000)).append(" все хорошо 😀\n");
    }

    assertThat(masked(log.toString())).isEqualTo(log.toString());
    assertThat(masked("")).isEmpty();
    assertThat(masked("x".repeat(50_000))).isEqualTo("x".repeat(50_000));
  }

  @Test
  void a_private_key_over_many_lines_is_one_secret() throws IOException {
    var random = new Random(3);
    var key = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      key.append(drawn(random, 64)).append('\n');
    }
    var log =
        "some text\n".repeat(55)
            + "-----BEGIN RSA "
            + "PRIVATE KEY-----\n"
            + key
            + "-----END RSA PRIVATE KEY-----\n"
            + "more text\n".repeat(200);

    var masked = masked(log);

    for (var line : key.toString().split("\n", -1)) {
      assertThat(line.isEmpty() || !masked.contains(line)).isTrue();
    }
    assertThat(masked).contains("some text\n", "-----END RSA PRIVATE KEY-----\nmore text");
  }

  @Test
  void a_secret_is_found_again_far_behind_the_place_that_gave_it_away() throws IOException {
    var secret = drawn(new Random(5), 24);
    var log =
        "api_key=" + secret + "\n" + "nothing here\n".repeat(500) + "seen " + secret + " again\n";

    assertThat(masked(log)).doesNotContain(secret);
  }

  @Test
  void of_a_password_nothing_remains_far_behind_the_place_that_gave_it_away_either()
      throws IOException {
    var log = "my password is Regen2024x\n" + "nothing here\n".repeat(500) + "tried Regen2024x\n";

    assertThat(masked(log)).endsWith("nothing here\ntried [masked-password]\n");
  }

  @Test
  void a_secret_that_never_ends_is_refused_and_takes_no_more_memory_than_a_window() {
    var endless = "-----BEGIN " + "PRIVATE KEY-----\n" + "A1b2".repeat(20_000);

    assertThatThrownBy(() -> masked(endless)).isInstanceOf(UnmaskableException.class);
  }

  @Test
  void edits_are_what_masking_replaces() {
    for (int seed = 0; seed < 100; seed++) {
      var text = log(new Random(seed), 40, new ArrayList<>());
      var edited = new Edited(text, masker.edits(text, Map.of()));

      assertThat(edited.text()).as("seed " + seed).isEqualTo(masker.mask(text).text());
    }
  }
}
