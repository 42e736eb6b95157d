package dev.plantao.functions.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("PR-5")
final class FeedbackPageTest {
  private final PagePress press = new PagePress();

  @Test
  void only_a_post_of_the_form_can_change_something() {
    var page =
        press.print(FeedbackPage.Asking.first(SampleLetters.ID, Language.EN, SampleLetters.LINK));
    assertThat(page)
        .contains(
            "<form method=\"post\" action=\"https://desk.example/feedback/t.eyJpZCI6?x&#x3D;1&amp;y&#x3D;2\">")
        .doesNotContain("<a ", "<script", "http-equiv");
    for (int rating = 1; rating <= 5; rating++) {
      assertThat(page)
          .contains("<input type=\"radio\" name=\"rating\" value=\"" + rating + "\" required>");
    }
    assertThat(page).contains("name=\"comment\"", "<button type=\"submit\">", "maxlength=\"4000\"");
  }

  @Test
  void a_form_that_came_back_keeps_what_was_given_and_says_what_is_missing() {
    var page =
        press.print(
            new FeedbackPage.Asking(
                SampleLetters.ID,
                Language.EN,
                SampleLetters.LINK,
                null,
                Text.of("\n</textarea>ok"),
                true));
    assertThat(page)
        .contains("role=\"alert\">Please choose a rating.<")
        .contains("dir=\"auto\">\n\n&lt;/textarea&gt;ok</textarea>")
        .doesNotContain(" checked>");
  }

  @Test
  void feedback_that_was_given_can_be_seen_and_changed() {
    var page =
        press.print(
            new FeedbackPage.AlreadyGiven(
                SampleLetters.ID, Language.EN, SampleLetters.LINK, 2, Text.of("slow")));
    assertThat(page)
        .contains("Your rating: 2 of 5 – Dissatisfied", "<summary>Change my answer</summary>")
        .contains("value=\"2\" required checked>")
        .contains(">\nslow</textarea>")
        .containsOnlyOnce(" checked>");
  }

  @Test
  void thanks_name_the_rating_and_have_no_form() {
    var page = press.print(new FeedbackPage.Thanking(SampleLetters.ID, Language.EN, 5));
    assertThat(page)
        .contains("Your rating: 5 of 5 – Very satisfied")
        .doesNotContain("<form", "<details");
  }

  @Test
  void a_link_that_does_not_work_tells_nothing_about_any_case() {
    var page = press.print(new FeedbackPage.LinkInvalid(Language.EN));
    assertThat(page).contains("This link does not work").doesNotContain("T-", "<form");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Tag("CH-7")
  void every_page_is_labelled_in_its_language_and_loads_nothing(Language language) {
    var wording = new Wording("feedback", language);
    for (var page : SampleLetters.allPages(language)) {
      var html = press.print(page);
      assertThat(html)
          .startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">")
          .doesNotContain("<script", "<link", "<img", " style=", "url(", "@import", "src=");
      if (html.contains("<form")) {
        assertThat(html)
            .contains("<legend>" + wording.say("rating.question") + "</legend>")
            .contains("for=\"comment\">" + wording.say("comment.label"))
            .contains(wording.say("rating.1"), wording.say("rating.5"), wording.say("send"));
      }
    }
  }

  @Test
  void the_policy_allows_the_pages_own_style_and_form_and_nothing_else() throws Exception {
    var page = press.print(new FeedbackPage.LinkInvalid(Language.EN));
    var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
    assertThat(press.contentSecurityPolicy())
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  }

  @Test
  void there_is_no_rating_below_one_or_above_five() {
    for (int none : new int[] {0, 6}) {
      assertThatThrownBy(() -> new FeedbackPage.Thanking(SampleLetters.ID, Language.EN, none))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
