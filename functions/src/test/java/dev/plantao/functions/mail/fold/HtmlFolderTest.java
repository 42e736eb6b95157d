package dev.plantao.functions.mail.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ML-7")
class HtmlFolderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='gmail_quote'><div class=gmail_attr>Desk</div><blockquote class='gmail_quote'>OLD</blockquote></div>",
        "<div>On 2 Mar 2026, Desk &lt;d@x.example&gt; wrote:</div><blockquote type='cite'>OLD</blockquote>",
        "<hr><div id='divRplyFwdMsg'><b>From:</b> Desk</div><div>OLD</div>",
        "<div class='yahoo_quoted'><div>OLD</div></div>",
        "<div class='moz-cite-prefix'>Am 2.3.2026 schrieb Desk:</div><blockquote type=cite>OLD</blockquote>",
        "<div><div style='border-top:solid'><p><b>Von:</b> Desk &lt;d@x.example&gt;<br><b>Gesendet:</b> Montag<br><b>An:</b> Ana<br><b>Betreff:</b> x</p></div><p>OLD</p></div>"
      })
  void what_a_client_marks_as_history_is_folded(String history) {
    Folded folded =
        HtmlFolder.fold("<html><body><p>New <b>words</b></p>" + history + "</body></html>");

    assertThat(folded.reply()).doesNotContain("OLD").startsWith("New words");
    assertThat(folded.quoted()).contains("OLD");
  }

  @Test
  void a_forward_and_a_mail_that_is_all_quote_stay() {
    String forward =
        "<div class=gmail_quote>---------- Forwarded message ---------<br>From: B &lt;b@x.example&gt;<br>text</div>";

    assertThat(HtmlFolder.fold("<p>See</p>" + forward).reply()).contains("See").contains("text");
    assertThat(HtmlFolder.fold("<div class=gmail_quote>all</div>").reply()).isEqualTo("all");
  }

  @Test
  void a_marked_signature_is_kept_apart() {
    Folded folded = HtmlFolder.fold("<p>Words</p><div class=gmail_signature>Ana, Bakery</div>");

    assertThat(folded).isEqualTo(new Folded("Words", "", "Ana, Bakery"));
  }
}
