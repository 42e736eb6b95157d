package dev.plantao.core.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a word announces that is no word for passwords: a code, a key of a network, a phrase, a
/// password for an app; and what has a number that is none of these.
@Tag("SE-2")
class AnnouncedTest {
  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  private String masked(String text) {
    return masker.mask(text).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The alarm asks for a code, ours is 8815.",
        "Lock code of the tablet is 8815, go ahead.",
        "O código de bloqueio do tablet é 8815.",
        "Der Entsperrcode vom Handy lautet 8815.",
        "El código de la alarma es 8815.",
        "ПИН-код симки, на которую всё записано, 8815.",
      })
  void digits_that_open_something_are_masked(String text) {
    assertThat(masked(text)).doesNotContain("8815");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error code 50079 appears after I type the password.",
        "O código de erro é 131031 e o PIN está certo.",
        "Die Postleitzahl ist 50667, die PIN kommt per Brief.",
        "Para la contraseña llámenme al 55 5123 4567.",
        "If you need the password call 020 7946 0958 and ask for Denise.",
        "Код ошибки 131031 появляется после ввода ПИНа.",
      })
  void digits_of_something_else_stay(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If it asks for the password, enter 4321change.",
        "Se o sistema pedir senha, digite 4321mudar.",
        "Если потребуется пароль, используйте 4321-echo.",
        "Falls nach dem Passwort gefragt wird, geben Sie 4321wechsel ein.",
        "The password? It's 4321change, write it down.",
        "A senha? É 4321mudar, pode anotar.",
        "Das Passwort? Ist wechsel4321.",
      })
  void digits_before_a_word_are_masked_where_a_password_is_asked_for(String text) {
    assertThat(masked(text)).doesNotContain("4321");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your password? It is not in our list.",
        "When it asks for the password, enter the 6-digit code.",
        "After the password, enter the 6-digit code from the app.",
        "A senha? É a mesma de sempre.",
        "The password expires, so use 30days as its age.",
      })
  void a_question_or_a_measure_beside_a_password_stays(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wifi at the clinic: SSID ClinicGuest, key sparrowlane",
        "Wi-fi da clínica: rede Clinica_2, chave sparrowlane",
        "WLAN-Schlüssel: sparrowlane",
        "El wifi es Consulta2 y la clave, sparrowlane",
        "вайфай Klinika2, ключ sparrowlane",
      })
  void keys_of_networks_are_masked(String text) {
    assertThat(masked(text)).doesNotContain("sparrow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das WLAN-Passwort klebt am Tresen.",
        "The key to the router room is with Bob.",
        "La clave del wifi está pegada en la barra.",
        "Пароль от вайфая приклеен на стойке.",
      })
  void talk_about_keys_of_networks_stays(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The guest network is Orchard, passphrase paper boats drift north.",
        "I set the phrase paper boats drift north as my password.",
        "Als Kennwort habe ich den Satz paper boats drift north festgelegt.",
        "Puse como contraseña la frase paper boats drift north y no admite espacios.",
      })
  void phrases_that_are_called_so_are_masked(String text) {
    assertThat(masked(text)).doesNotContain("paper").doesNotContain("north");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I set the phrase you sent me as my password.",
        "The passphrase does not work today at all.",
        "La frase de la contraseña no aparece en la pantalla.",
      })
  void talk_about_phrases_stays(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Google gave me the app password mkqp zyxw abcd lmno, with or without blanks?",
        "Senha de app do Gmail: mkqp zyxw abcd lmno",
        "Enter mkqp zyxw abcd lmno, it is the app password.",
      })
  void passwords_made_for_an_app_are_masked(String text) {
    assertThat(masked(text)).doesNotContain("mkqp").doesNotContain("lmno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "That password page does load with more than four tabs open.",
        "With that same link your team sees the password form.",
      })
  void four_short_words_stay(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I always had walnuts as my password",
        "Kann es am Umlaut liegen? Ich habe Walnuts! als Kennwort gewählt.",
        "walnuts7 war früher mein passwort",
        "The box still has the factory login admin/admin77.",
        "the note says PASSWORD WALNUTS in capitals",
        "antes era walnuts7, ahora no puedo entrar",
        "I reset it to Walnuts!9 this morning, still nothing.",
        "mit walnuts77 komm ich rein, am handy heißt es passwort falsch",
      })
  void what_stands_before_its_word_is_masked(String text) {
    assertThat(masked(text)).doesNotContainIgnoringCase("walnuts").doesNotContain("admin77");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Werden die Passwörter mit bcrypt oder argon2id gespeichert?",
        "Depois de trocar a senha sou redirecionado para /login?erro=sessao_expirada.",
        "Can you send the reset of her password to info@lakeside.example?",
        "{\"error\":\"invalid_password\",\"attempts\":3} is what comes back",
        "Der Hash der Datei ist 5d41402abc4b2a76b9719d911017c592, Kennwort gibt es keins.",
        "El id de la solicitud es 77ab12cd90ef y dice contraseña incorrecta.",
        "Mein Passwort geht weder am Pixel8 noch am iPad2.",
        "I wrote my password down but can't find the note, it's embarrassing.",
        "The password hint is \"first pet\", that does not help me.",
        "Кто-то мой пароль сменил, караул.",
        "We use chat2desk as a second channel and the login is separate.",
        "Das Archiv ist verschlüsselt und geht nur mit WinRAR7 auf.",
        "Antes era gratis y ahora cuesta 30 al mes y pide contraseña.",
        "Coloquei a frase na página inicial e salvei a senha.",
      })
  void what_machines_number_and_what_is_said_of_passwords_stays(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }
}
