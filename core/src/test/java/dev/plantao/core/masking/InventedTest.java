package dev.plantao.core.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told without a word that says so.
@Tag("SE-2")
class InventedTest {
  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The password page is slow. Yesterday it took Walnut58 at once, today never.",
        "I changed it from Walnut58 to Walnut59 and nothing opens.",
        "It is the name of my dog and the year, walnut58, please look.",
        "Try Walnut58 if you like.",
        "I sign in as hanna with Walnut#58x and land on the start page.",
        "old: Walnut.Five\nnew: Walnut58",
        "The lock wants a PIN, ours (5881) is refused.",
        "I used \"three walnuts fall\" as password.",
        "пароль для входа Walnut58, не пускает",
        "das Kennwort dazu ist drei walnüsse mit leerzeichen",
      })
  void what_is_made_up_is_masked_where_passwords_are_spoken_of(String text) {
    assertThat(masker.mask(text).text()).doesNotContainIgnoringCase("walnu").doesNotContain("5881");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I changed my password for order Walnut58 and paid.",
        "Since the update from Windows10 to Windows11 my password is refused.",
        "My password was reset at 14:32, ticket INC0051907, see report_v2.pdf.",
        "The hall is called Walnut58.",
        "Call me at 0171 5550123 about the password.",
        "Der Fehler 0x8007052E kommt nach dem Passwort.",
        "User hanna58 forgot the password.",
        "The screen says \"wrong password, try again\".",
        "The mail system\n\n<ana@example.com>: host\n    mx.example.com said: 550 5.1.1",
        "From: ana@example.com\nSent: 05/03/2026 5:42 PM\nTo: Bruno\n\nWalnuts came.",
        "To: ana@example.com\n\nWalnuts, please.",
        "Final-Recipient: rfc822; ana@example.com\nAction: failed",
      })
  void names_of_things_beside_a_word_for_passwords_stay(String text) {
    assertThat(masker.mask(text).text()).isEqualTo(text);
  }
}
