package dev.plantao.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DU-1")
class LikenessTest {
  private static final int WEBHOOK = TermKind.OBJECT.term(1);
  private static final int INVOICE = TermKind.OBJECT.term(2);
  private static final int TWICE = TermKind.SYMPTOM.term(3);
  private static final int LATE = TermKind.SYMPTOM.term(4);
  private static final int MESSAGE = TermKind.COMMON.term(5);
  private static final int CODE_1 = TermKind.CODE.term(6);
  private static final int CODE_2 = TermKind.CODE.term(7);

  private static Gist gist(int... terms) {
    var words = new LinkedHashMap<Integer, String>();
    for (var term : terms) {
      words.put(term, "w" + (term & 0xff));
    }
    return new Gist(words);
  }

  private static boolean alike(Gist one, Gist other) {
    return Likeness.of(one, other.signature()).isPresent();
  }

  @Test
  void the_same_object_with_the_same_symptom_is_the_same_case_and_the_words_say_why() {
    var found = Likeness.of(gist(MESSAGE, WEBHOOK, TWICE), gist(WEBHOOK, TWICE).signature());

    assertThat(found).isPresent();
    assertThat(found.orElseThrow().words()).containsExactly("w1", "w3");
  }

  @Test
  void another_object_or_symptom_or_code_tells_two_cases_apart_however_much_else_is_the_same() {
    assertThat(alike(gist(WEBHOOK, TWICE, MESSAGE), gist(WEBHOOK, LATE, MESSAGE))).isFalse();
    assertThat(alike(gist(WEBHOOK, TWICE, MESSAGE), gist(INVOICE, TWICE, MESSAGE))).isFalse();
    assertThat(alike(gist(WEBHOOK, TWICE, CODE_1), gist(WEBHOOK, TWICE, CODE_2))).isFalse();
    assertThat(alike(gist(WEBHOOK, TWICE, CODE_1), gist(WEBHOOK, TWICE))).isTrue();
  }

  @Test
  void texts_that_say_too_little_are_like_nothing_not_even_like_themselves() {
    assertThat(alike(gist(), gist())).isFalse();
    assertThat(alike(gist(WEBHOOK), gist(WEBHOOK))).isFalse();
    var words = new WordGists();
    assertThat(alike(words.of("help", "me"), words.of("help", "me"))).isFalse();
  }

  @Test
  void symptoms_that_nobody_says_of_what_are_like_nothing() {
    assertThat(alike(gist(TWICE, LATE), gist(TWICE, LATE))).isFalse();
    assertThat(alike(gist(TWICE, LATE, MESSAGE), gist(TWICE, LATE, MESSAGE))).isTrue();
  }

  @Test
  void it_does_not_matter_which_came_first() {
    var one = gist(WEBHOOK, TWICE, MESSAGE, CODE_1);
    var other = gist(WEBHOOK, TWICE);
    assertThat(Likeness.of(one, other.signature()).orElseThrow().score())
        .isEqualTo(Likeness.of(other, one.signature()).orElseThrow().score());
  }

  @Test
  void a_long_text_is_bounded_and_keeps_what_weighs_most() {
    var words = new LinkedHashMap<Integer, String>();
    IntStream.range(0, 100).forEach(i -> words.put(TermKind.WORD.term(i), "word"));
    words.put(CODE_1, "131047");

    var gist = new Gist(words);

    assertThat(gist.words()).hasSize(Signature.MOST).containsKey(CODE_1);
    assertThat(gist.signature().terms()).hasSize(Signature.MOST).isSorted();
    assertThatThrownBy(() -> new Signature(List.copyOf(words.keySet())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_number_that_is_no_term_is_refused() {
    assertThatThrownBy(() -> new Signature(List.of(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Gist(Map.of()).signature()).isEqualTo(Signature.NONE);
  }
}
