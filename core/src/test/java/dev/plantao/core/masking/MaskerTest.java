package dev.plantao.core.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SE-1")
class MaskerTest {
  /// Keys are put together here: written out, they would look real to those who look for leaks.
  private static final String GITHUB = "gh" + "p_" + "x7Kq2Lm9Zt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQe4";

  private static final String META =
      "EA" + "AG" + "m0PX4ZCpsBAKZCxW3Yw9ZBvR7tQ2nJ8kL5hD1fS6gA4jE9cU3oM7iT0";
  private static final String CARD = "4111 1111 1111 1111";

  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, _ -> "a1b2c3");

  @Test
  void of_a_key_both_ends_and_a_print_remain() {
    var masked = masker.mask("It says 401 for " + GITHUB + " since noon.");
    assertThat(masked.text())
        .isEqualTo("It says 401 for [masked-token:ghp_\u2026aQe4#a1b2c3] since noon.");
    assertThat(masked.kinds()).containsExactly("token");
  }

  @Test
  void no_more_than_a_quarter_of_a_secret_remains() {
    for (int length = 1; length < 60; length++) {
      int kept = KeptEnds.FOUR_AND_FOUR.firstOf(length) + KeptEnds.FOUR_AND_FOUR.lastOf(length);
      assertThat(kept).isLessThanOrEqualTo(Math.min(8, length / 4));
    }
  }

  @Test
  @Tag("SE-2")
  void of_a_password_nothing_remains_and_no_print_is_made() {
    assertThat(masker.mask("Mein Passwort ist Regen!2024, danke").text())
        .isEqualTo("Mein Passwort ist [masked-password], danke");
  }

  @Test
  @Tag("SE-2")
  void of_a_password_nothing_remains_where_it_is_repeated_either() {
    var masked = masker.mask("My password is Regen2024x. The log says: tried Regen2024x twice.");

    assertThat(masked.text())
        .isEqualTo(
            "My password is [masked-password]. The log says: tried [masked-password] twice.");
  }

  @Test
  @Tag("SE-2")
  void what_stands_behind_a_password_is_no_second_one() {
    for (var rest :
        List.of(
            "Временный пароль %s дошёл.",
            "Username: demo_eu, Password: %s. Greetings, M. Braun",
            "La clave es %s, escríbame si entra")) {
      assertThat(masker.mask(rest.formatted("Vesna-2031")).text())
          .isEqualTo(rest.formatted("[masked-password]"));
    }
  }

  @Test
  void a_card_number_has_no_print() {
    var masked = masker.mask("My card is " + CARD + ".");
    assertThat(masked.text()).doesNotContain("1111 1111").doesNotContain("#");
    assertThat(masked.kinds()).containsExactly("card-number");
    assertThat(masker.mask("order 4111 1111 1111 1112").kinds()).isEmpty();
  }

  @Test
  void a_private_key_is_masked_whole_and_its_borders_stay() {
    var key =
        "-----BEGIN "
            + "RSA PRIVATE KEY-----\n"
            + "MIIEowIBAAKCAQEA7".repeat(20)
            + "\n-----END RSA PRIVATE KEY-----";
    var masked = masker.mask("here:\n" + key + "\nthanks");
    assertThat(masked.text()).doesNotContain("MIIEow").contains("BEGIN RSA").endsWith("thanks");
    assertThat(masked.kinds()).containsExactly("private-key");
  }

  @Test
  void a_secret_that_was_given_away_once_is_masked_wherever_it_stands() {
    var masked = masker.mask("api_key=Zk39fhw02LdpQx71 fails. Zk39fhw02LdpQx71 worked before.");
    assertThat(masked.text()).doesNotContain("Zk39fhw02LdpQx71");
  }

  @Test
  void where_keys_are_written_they_are_found() {
    var value = "q8Zt4Rw7Yb3Nc6" + "Vd1Hf5Gj0Ps2aQe4";
    for (var form :
        List.of(
            "Authorization: Bearer %s",
            "D360-API-KEY: %s",
            "{\"apiKey\": \"%s\"}",
            "https://waba.example/v1/messages?api_key=%s&x=1",
            "export D360_API_KEY=%s",
            "curl -H 'x-api-key: %s' https://x.example",
            "const token = '%s';",
            "my api key is %s",
            "<secret>%s</secret>",
            "postgres://bot:%s@db.example/desk")) {
      assertThat(masker.mask(form.formatted(value)).text()).as(form).doesNotContain(value);
    }
  }

  @Test
  void keys_of_more_services_are_found_by_their_build() {
    var hex = "4f9a1c7e2b8d3056a1f7c94be2d80356";
    for (var key :
        List.of(
            "m" + "d-" + "x7Kq2Lm9Zt4Rw8Yb3Nc6Vd",
            "APP" + "_USR-" + "4021798835106642-112326-" + hex + "-104482913",
            hex + "-3b" + "9c71ad-5e" + "02f8b6",
            "1000." + hex + "." + hex,
            "00D"
                + "5f00000KqLm9!"
                + "AQ8AQx7Kq2Lm9Zt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQe4x7Kq2Lm9Zt4Rw8Yb3")) {
      assertThat(masker.mask("we use " + key + " since May").text()).doesNotContain(key);
    }
    assertThat(masker.mask("Authorization: App " + hex + "-x").text()).doesNotContain(hex);
  }

  @Test
  @Tag("SE-1")
  void a_card_is_found_beside_other_numbers() {
    for (var text :
        List.of(
            "card 4111 1111 1111 1111 12/27 123",
            "4111111111111111 12 27 123",
            "4111 1111 1111 1111 1227 123",
            "order 4500258840 4111111111111111",
            "ref 1234 4111 1111 1111 1111",
            "2 x 3782 822463 10005 1234",
            "378282246310005\t1234")) {
      assertThat(masker.mask(text).text())
          .as(text)
          .contains("[masked-card-number:")
          .doesNotContain("1111 1111", "11111111", "822463", "82246");
    }
  }

  @Test
  void in_a_row_of_numbers_those_that_make_a_card_by_chance_stay() {
    for (var text :
        List.of(
            "4111 1111 1111 1111 2026 2027 2028",
            "2024 2025 2026 4111 1111 1111 1111",
            "4500258840 4500258841 4500258842",
            "20261126 43344334 20261127",
            "4111-1111-1111-1111-1234-5678")) {
      assertThat(masker.mask(text).text()).isEqualTo(text);
    }
  }

  @Test
  @Tag("SE-2")
  void a_password_may_end_as_a_word_does() {
    assertThat(masker.mask("password: Mango$77red").text()).doesNotContain("Mango");
    assertThat(masker.mask("La contraseña del wifi es Cafe4Usted!").text()).doesNotContain("Cafe4");
  }

  @Test
  void what_is_no_secret_stays() {
    for (var text :
        List.of(
            "request 3f2a8c1e-9d47-4b6a-8e01-5c7d9f2b4a60 failed",
            "commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
            "wamid.HBgLNTU0MTk5OTk5OTkVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA",
            "phone_number_id 106540352242922, order 4500258840-17",
            "Foreign key fk_orders_customer_2026 failed",
            "at com.example.Bot.reply(Bot.java:42)",
            "{\"token\": \"<YOUR_TOKEN>\", \"key\": \"${API_KEY}\", \"password\": \"********\"}",
            "max_tokens: 4096, token_type: bearer",
            "Please reset my password.")) {
      assertThat(masker.mask(text).text()).isEqualTo(text);
    }
  }

  @Test
  @Tag("SE-2")
  void below_names_of_columns_passwords_are_masked_and_below_a_sentence_with_a_comma_nothing() {
    var names = "user,password\nbuild,Regen24\n";
    var sentence = "Nobody in the whole shop in Lisbon asked for it,password\nbuild,Regen24\n";

    assertThat(masker.mask(names).text()).doesNotContain("Regen24");
    assertThat(masker.mask(sentence).text()).isEqualTo(sentence);
  }

  @Test
  void what_is_longer_than_passwords_is_masked_no_further_from_behind_each_time() {
    var once = masker.mask("pw=".repeat(1000)).text();

    assertThat(masker.mask(once).text()).isEqualTo(once);
  }

  @Test
  void masking_twice_is_masking_once() {
    var random = new Random(7);
    var parts =
        List.of(
            GITHUB,
            META,
            CARD,
            "password",
            "is",
            "Regen!2024",
            ":",
            "=",
            "\"",
            "\n",
            " ",
            "token",
            "[masked-",
            "[masked-api-key:ab\u2026cd#12]",
            "]",
            "key",
            "https://a:",
            "@b",
            "senha é",
            "-----BEGIN " + "PRIVATE KEY-----",
            "eyJ",
            ".",
            "'",
            "curl -u ",
            "x");
    for (int i = 0; i < 3000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        text.append(parts.get(random.nextInt(parts.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      var once = masker.mask(text.toString()).text();
      assertThat(masker.mask(once).text()).as(text.toString()).isEqualTo(once);
    }
  }

  @Test
  void nobody_hides_a_secret_in_a_mark() {
    assertThat(masker.mask("[masked-api-key:" + GITHUB + "]").text()).doesNotContain(GITHUB);
  }

  @Test
  void how_much_of_a_key_remains_is_asked_for_each_text() {
    var ends = new ArrayDeque<>(List.of(new KeptEnds(2, 0), new KeptEnds(8, 8)));
    var following = new Masker(ends::remove, Fingerprint.NONE);

    assertThat(following.mask("nothing to hide").kinds()).isEmpty();
    assertThat(following.mask(GITHUB).text()).isEqualTo("[masked-token:gh\u2026]");
    var wide = following.mask(GITHUB).text();
    assertThat(wide).isEqualTo("[masked-token:ghp_x\u20262aQe4]");
    assertThat(ends).isEmpty();
  }

  @Test
  void a_key_that_a_sentence_announces_may_look_like_a_digest() {
    var uuid = "5d41402a-bc4b-2a76-b971-9d911017c592";
    for (var sentence :
        List.of(
            "our api key is %s since May",
            "a chave da Vercel é %s", "ключ Stripe: %s", "client = NewStripe(\"%s\")")) {
      assertThat(masker.mask(sentence.formatted(uuid)).text()).as(sentence).doesNotContain(uuid);
    }
    for (var sentence :
        List.of(
            "the primary record is %s",
            "request id: %s",
            "order %s never came",
            "lookup(\"%s\")",
            "the order of the key customer is %s")) {
      assertThat(masker.mask(sentence.formatted(uuid)).kinds()).as(sentence).isEmpty();
    }
  }

  @Test
  void names_of_things_and_what_servers_write_on_mails_stay() {
    for (var text :
        List.of(
            "arn:aws:lambda:eu-west-1:123456789012:function:HelloWorld2024abc failed",
            "arn:aws:kms:us-east-2:324320755747:key/54348bc1-6e3b-4cda-8b18-c6033ca7d328",
            "X-Google-Smtp-Source: ADFU+vsd7Jb2k0wPAsx8Q1zT5mN4pGhI",
            "---------------------- --------------------------------------------------",
            "var key = Table.key(PAGES2, id.value());",
            "https://support.google.com/mail/?p=NoSuchUser d2e1a72fcca58-7b0x13si3a0 - gsmtp",
            "SPF_PASS=-0.001 autolearn=ham")) {
      assertThat(masker.mask(text).text()).isEqualTo(text);
    }
  }

  @Test
  @Tag("SE-2")
  void a_password_may_stand_before_the_word_for_it() {
    for (var sentence :
        List.of("hunter2 as the password", "Bra5il!2026 como senha", "Maus3falle als Passwort")) {
      assertThat(masker.mask("Ich: " + sentence).kinds()).as(sentence).containsExactly("password");
    }
    assertThat(masker.mask("ESL como segunda palabra clave: envíos").kinds()).isEmpty();
  }
}
