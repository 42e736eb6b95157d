package dev.plantao.functions.mail.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CH-7")
class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          My invoice shows the wrong amount, please check it         | en
          Minha fatura está com o valor errado, podem verificar?     | pt-BR
          Auf meiner Rechnung steht ein falscher Betrag              | de
          Mi factura tiene un importe equivocado, ¿pueden revisarla? | es
          В моём счёте неправильная сумма, проверьте, пожалуйста     | ru
          Где мой заказ на MegaShop SuperDeluxe Edition?             | ru
          Não consigo entrar na minha conta                          | pt-BR
          No puedo entrar en mi cuenta                               | es
          """)
  void each_of_the_five_languages_is_told(String text, String language) {
    assertThat(Languages.detect(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "12345", "ok", "https://plantao.example/a ana@b.example", "你好世界", ":-)"})
  void nothing_to_go_by_is_unknown(String text) {
    assertThat(Languages.detect(text)).isEqualTo(Languages.UNKNOWN);
  }

  @Test
  void a_long_text_is_told_by_its_beginning() {
    assertThat(Languages.detect("Das ist ein Satz. ".repeat(100_000))).isEqualTo("de");
  }
}
