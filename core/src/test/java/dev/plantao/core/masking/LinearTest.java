package dev.plantao.core.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No text is slow: twice the text takes twice the looks at it, whatever is written there. Looks
/// are counted, not seconds.
@Tag("SE-1")
class LinearTest {
  private static final int SHORT = 20_000;

  /// Looks at a character, of all finders together: far above what any text needs.
  private static final int MOST_PER_CHARACTER = 80;

  private static long steps(String unit, int characters) {
    var source = new LookedAt(unit.repeat(characters / unit.length() + 1));
    Masker.read(source, Map.of(), false);
    return source.looks();
  }

  private static List<String> units() {
    var all = new ArrayList<>(HardTexts.UNITS);
    var random = new Random(20_261_125);
    for (int i = 0; i < 150; i++) {
      all.add(any(random) + any(random) + (i % 2 == 0 ? "" : any(random)));
    }
    return all;
  }

  private static String any(Random random) {
    return HardTexts.UNITS.get(random.nextInt(HardTexts.UNITS.size()));
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
    var source = new LookedAt(opening + "aB3".repeat(characters / 3));
    Masker.read(source, Map.of(), false);
    return source.looks();
  }
}
