package dev.plantao.core.ready;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadyAnswerTest {
  @Test
  void what_the_conversation_knows_may_stand_in_braces() {
    assertThat(ReadyAnswer.unknownPlaces("Hi {name}, {id} is mine. ___\n{agent}")).isEmpty();
  }

  @Test
  void other_names_in_braces_are_told_once_each() {
    assertThat(ReadyAnswer.unknownPlaces("{nmae} {id} {NAME} {nmae} { } {} {\"a\": 1}"))
        .containsExactly("nmae", "NAME");
  }
}
