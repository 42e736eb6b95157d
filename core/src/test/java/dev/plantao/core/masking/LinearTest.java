package dev.plantao.core.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No text is slow: twice the text takes twice the looks at it, whatever is written there. Looks
/// are counted, not seconds.
@Tag("SE-1")
class LinearTest {
  private static final int SHORT = 20_000;

  /// Looks at a character, of all finders together: far above what any text needs.
  private static final int MOST_PER_CHARACTER = 80;

  /// What the finders listen for, and what could make them run far ahead or back.
  private static final List<String> UNITS =
      List.of(
          "password ",
          "password: ",
          "password:",
          "password=",
          "password",
          "пароль ",
          "senha é ",
          "mein Passwort ist ",
          "is my password ",
          "password (",
          "password ....",
          "password\n",
          "password,a\n",
          "a,b\n",
          "password is too ",
          "password from a1b ",
          "the password is ab1c and ",
          "login/password ",
          "user ana pass ",
          "enter ana / ",
          "admin/",
          "passphrase: ",
          "passphrase is as ",
          "seed phrase ",
          "pasword ",
          "U: a P: b ",
          "as password ",
          "hunter2 as the ",
          "login: a/",
          "user:pw@",
          "user:",
          "pw@",
          "@",
          "token=",
          "key='",
          "key=\"",
          "a=b&",
          "{\"a\":\"b\"},",
          "Authorization: Bearer ",
          "Bearer ",
          "curl -u ",
          "curl -u a:b ",
          "curl --user=a:",
          "curl ",
          "-u ",
          "docker -p ",
          "https://a:b@c/?token=x&",
          "https://a:",
          "://a:",
          "://",
          "eyJ.",
          "eyJaaaaaaaaaaaaaaaa.",
          "-----BEGIN ",
          "-----BEGIN PRIVATE KEY-----",
          "private-lines:",
          "4111 ",
          "4",
          "4-",
          "AKIA",
          "A3T",
          "sk-",
          "sk",
          "[masked-",
          "[masked-password]",
          "\"",
          "'",
          "`",
          "\\",
          "(",
          "auth=(\"",
          ".login(\"a\",",
          "a",
          "a ",
          "x_",
          "_",
          "-",
          ".",
          "|",
          "%7c",
          "!",
          "=?utf-8?B?",
          "arn:aws:",
          "secret\n",
          "\n",
          "api key is ",
          "NewStripe(\"",
          "hooks.slack.com/services/",
          "Aa1",
          "Aa1 ",
          "deadbeef-",
          "ключ: ",
          "token: ");

  private static long steps(String unit, int characters) {
    var source = new Source(unit.repeat(characters / unit.length() + 1));
    Masker.finds(source, Set.of());
    return source.steps();
  }

  private static List<String> units() {
    var all = new ArrayList<>(UNITS);
    var random = new Random(20_261_125);
    for (int i = 0; i < 150; i++) {
      all.add(any(random) + any(random) + (i % 2 == 0 ? "" : any(random)));
    }
    return all;
  }

  private static String any(Random random) {
    return UNITS.get(random.nextInt(UNITS.size()));
  }

  @Test
  void twice_the_text_takes_twice_the_looks() {
    for (var unit : units()) {
      long once = steps(unit, SHORT);
      long twice = steps(unit, 2 * SHORT);

      assertThat((double) twice / once).as("'%s' over and over", unit).isLessThan(2.1);
      assertThat(once / SHORT).as("'%s' over and over", unit).isLessThan(MOST_PER_CHARACTER);
    }
  }

  @Test
  void a_line_without_an_end_takes_no_longer() {
    for (var opening :
        List.of("password: \"", "curl -u a:", "https://user:", "key='", "\"", "eyJ")) {
      long once = stepsAfter(opening, SHORT);
      long twice = stepsAfter(opening, 2 * SHORT);

      assertThat((double) twice / once).as("after '%s'", opening).isLessThan(2.1);
    }
  }

  private static long stepsAfter(String opening, int characters) {
    var source = new Source(opening + "aB3".repeat(characters / 3));
    Masker.finds(source, Set.of());
    return source.steps();
  }
}
