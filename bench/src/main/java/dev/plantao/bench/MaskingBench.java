package dev.plantao.bench;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How fast texts are masked that were made to be slow, beside an ordinary one.
final class MaskingBench {
  private static final int CHARACTERS = 1_000_000;
  private static final int WARMING = 100_000;
  private static final int WARM_ROUNDS = 5;

  private static final int SHOWN = 8;

  private static final String ORDINARY =
      "Hello, since yesterday order 4500258840 cannot be paid, our bot says error 131030. ";

  private static final List<String> UNITS =
      List.of(
          ORDINARY,
          "password ",
          "password: ",
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
          "login: a/",
          "user:pw@",
          "token=",
          "key='",
          "a=b&",
          "{\"a\":\"b\"},",
          "Authorization: Bearer ",
          "curl -u ",
          "https://a:b@c/?token=x&",
          "://a:",
          "eyJ.",
          "-----BEGIN ",
          "private-lines:",
          "4111 ",
          "AKIA",
          "sk-",
          "[masked-",
          "\"",
          "a",
          "a ",
          "x_",
          "password",
          "password:",
          "as password ",
          "hunter2 as the password ",
          "user:pw@example.org ",
          "curl -u a:b ",
          "curl --user=a:",
          "docker login -p ",
          "auth=(\"a\",",
          "api key is ",
          "NewStripe(\"",
          "hooks.slack.com/services/",
          "arn:aws:lambda:",
          "Aa1",
          "Aa1 ",
          "deadbeef-",
          "ключ: ",
          "-",
          "\n",
          "(",
          "'",
          "\\",
          "4-",
          "4",
          "@",
          "{",
          "https://example.org/a?b=c ",
          "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo",
          "|");

  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  /// What one repeated word took.
  private record Taken(String unit, double seconds) {}

  /// `[characters]`: 1,000,000 unless told.
  static void run(String... options) {
    int characters = options.length > 0 ? Integer.parseInt(options[0]) : CHARACTERS;
    new MaskingBench().measure(characters);
  }

  private void measure(int characters) {
    for (int round = 1; round <= WARM_ROUNDS; round++) {
      UNITS.forEach(unit -> seconds(unit.repeat(WARMING / unit.length())));
    }
    var taken = new ArrayList<Taken>();
    for (var unit : UNITS) {
      var text = unit.repeat(characters / unit.length());
      taken.add(new Taken(unit, seconds(text)));
    }
    taken.sort(Comparator.comparingDouble(Taken::seconds).reversed());
    double median = taken.get(taken.size() / 2).seconds();
    print("median", characters, median, median);
    for (var slow : taken.subList(0, Math.min(SHOWN, taken.size()))) {
      print(slow.unit(), characters, slow.seconds(), median);
    }
    for (var one : taken) {
      if (one.unit().equals(ORDINARY)) {
        print("ordinary", characters, one.seconds(), median);
      }
    }
  }

  /// Of this thread's work: what others do on the machine is not measured.
  private double seconds(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    masker.mask(text);
    return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
  }

  private static void print(String what, int characters, double seconds, double median) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %7.2f million characters/s  %4.1f x median%n",
        what,
        characters / 1e6 / seconds,
        seconds / median);
  }
}
