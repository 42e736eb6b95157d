package dev.plantao.functions.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappingTest {
  @Test
  void lines_are_filled_up_to_the_width_and_not_beyond() {
    var exactly = "x".repeat(70) + " y";
    assertThat(Wrapping.wrap(exactly)).isEqualTo(exactly);
    assertThat(Wrapping.wrap("x".repeat(71) + " y")).isEqualTo("x".repeat(71) + "\ny");
  }

  @Test
  void an_address_is_never_broken_however_long_it_is() {
    var address = "https://a.example/" + "long-".repeat(60);
    assertThat(Wrapping.wrap("Look at " + address + " please").lines())
        .containsExactly("Look at", address, "please");
  }

  @Test
  void an_item_of_a_list_goes_on_below_its_first_word() {
    assertThat(Wrapping.wrap("x".repeat(70) + " y z", 2)).isEqualTo("x".repeat(70) + "\n  y z");
    assertThat(Wrapping.wrap("x".repeat(68) + " y", 2)).isEqualTo("x".repeat(68) + " y");
    assertThat(Wrapping.wrap("x".repeat(69) + " y", 2)).isEqualTo("x".repeat(69) + "\n  y");
  }

  @Test
  void characters_are_counted_and_not_their_halves() {
    var smile = "\uD83D\uDE00".repeat(70);
    assertThat(Wrapping.wrap(smile + " y")).isEqualTo(smile + " y");
  }
}
