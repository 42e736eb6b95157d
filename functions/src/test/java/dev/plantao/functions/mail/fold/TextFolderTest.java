package dev.plantao.functions.mail.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ML-7")
class TextFolderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, Mar 2, 2026 at 10:11 AM Desk <help@plantao.example> wrote:",
        "On Mon, Mar 2, 2026 at 10:11 AM Desk\n<help@plantao.example> wrote:",
        "On 2 Mar 2026, at 10:11, Desk <\nhelp@plantao.example> wrote:",
        "Am Mo., 2. März 2026 um 10:11 Uhr schrieb Desk <help@plantao.example>:",
        "Desk <help@plantao.example> schrieb am Mo., 2. März\n2026 um 10:11:",
        "Em seg., 2 de mar. de 2026 às 10:11, Desk <help@plantao.example> escreveu:",
        "El lun, 2 mar 2026 a las 10:11, Desk (<help@plantao.example>) escribió:",
        "пн, 2 мар. 2026 г. в 10:11, Desk <help@plantao.example>:",
        "02.03.2026, 10:11, \"Desk\" <help@plantao.example>:",
        "Le lun. 2 mars 2026 à 10:11, Desk <help@plantao.example> a écrit :",
      })
  void the_quote_under_a_clients_introduction_is_folded(String introduction) {
    Folded folded =
        TextFolder.fold("Still broken.\n\n" + introduction + "\n\n> How are you?\n> The desk\n");

    assertThat(folded.reply()).isEqualTo("Still broken.");
    assertThat(folded.quoted()).startsWith(introduction.substring(0, 2)).contains("> How are you?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "-----Mensagem original-----",
        "-----Mensaje original-----",
        "-----Исходное сообщение-----",
        "________________________________\nFrom: Desk <help@plantao.example>\nSent: Monday\nTo: Ana\nSubject: Re: x\n",
        "Von: Desk <help@plantao.example>\nGesendet: Montag, 2. März 2026 10:11\nAn: Ana\nBetreff: AW: x\n",
        "De: Desk <help@plantao.example>\nEnviado: segunda-feira, 2 de março de 2026\nPara: Ana\nAssunto: RE: x\n",
        "*De:* Desk <help@plantao.example>\n*Enviado el:* lunes, 2 de marzo\n*Para:* Ana\n*Asunto:* RE: x\n",
        "От: Desk <help@plantao.example>\nОтправлено: 2 марта 2026 г. 10:11\nКому: Ana\nТема: RE: x\n",
      })
  void everything_under_a_clients_separator_is_folded(String separator) {
    Folded folded = TextFolder.fold("Still broken.\n\n" + separator + "\nHow are you?");

    assertThat(folded.reply()).isEqualTo("Still broken.");
    assertThat(folded.quoted()).endsWith("How are you?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Enviado do meu iPhone",
        "Enviado desde mi iPhone",
        "Отправлено с iPhone",
        "Get Outlook for Android",
        "--\nAna Prado\nBakery",
        "--\nAna",
        "________\nAna"
      })
  void a_signature_is_kept_apart(String signature) {
    Folded folded = TextFolder.fold("It works now.\n\n" + signature);

    assertThat(folded.reply()).isEqualTo("It works now.");
    assertThat(folded.signature()).isEqualTo(signature);
  }

  @Test
  void answers_between_quotes_keep_their_quotes_and_lose_the_introduction() {
    Folded folded =
        TextFolder.fold(
            "On Mon, 2 Mar 2026 at 10:11, Desk <help@plantao.example> wrote:\n> Which version?\n\nSeven.\n\n> Since when?\n\nMonday.\n");

    assertThat(folded.reply()).isEqualTo("> Which version?\n\nSeven.\n\n> Since when?\n\nMonday.");
    assertThat(folded.quoted()).startsWith("On Mon");
  }

  @Test
  void an_answer_under_one_quote_stands_alone() {
    Folded folded =
        TextFolder.fold(
            "On Mon, 2 Mar 2026 at 10:11, Desk <help@plantao.example> wrote:\n> Solved?\n\nYes, thank you very much for all the help.");

    assertThat(folded.reply()).isEqualTo("Yes, thank you very much for all the help.");
  }

  @Test
  void a_forwarded_mail_is_content() {
    String text =
        "Please handle this.\n\n---------- Forwarded message ---------\nFrom: Bank <b@bank.example>\nDate: Mon, 2 Mar 2026\nSubject: Bill\nTo: Ana\n\nPay now.";

    assertThat(TextFolder.fold(text).reply()).isEqualTo(text);
    String outlook =
        "Please handle this.\n\nFrom: Bank <b@bank.example>\nSent: Monday\nTo: Ana\nSubject: Bill\n\nPay now.";
    assertThat(TextFolder.fold(outlook, true).reply()).isEqualTo(outlook);
    assertThat(TextFolder.fold(outlook, false).reply()).isEqualTo("Please handle this.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On your server I see this.\nFrom: the log it says\nnothing more",
        "The date:\nDate: Wednesday\nTime: 7 pm\nAddress: Main street 7",
        "Three things:\n- one\n- two\n- Ana",
        "> only a quote",
        "Your colleague wrote that it is solved, but it is not.",
        "On 5 May your colleague wrote:\nall is well. It is not.",
        "Error >>> see here <<<\nand go on"
      })
  void words_of_the_customer_stay(String text) {
    assertThat(TextFolder.fold(text)).isEqualTo(new Folded(text, "", ""));
  }

  @Test
  void no_line_is_lost() {
    String text = "a\n\nOn Mon, 2 Mar 2026 at 10:11, Desk <d@x.example> wrote:\n> b\n\n-- \nc\n";
    Folded folded = TextFolder.fold(text);

    assertThat(folded.reply() + folded.quoted() + folded.signature())
        .contains("a", "On Mon", "> b", "--", "c");
  }
}
