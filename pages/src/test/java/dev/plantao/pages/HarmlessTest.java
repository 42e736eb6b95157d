package dev.plantao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people write is shown as they wrote it, and never run.
class HarmlessTest {
  private static final List<String> STRINGS =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(2)>",
          "<svg/onload=alert(3)>",
          "\\\"><iframe srcdoc='<script>parent.alert(4)</script>'>",
          "${alert(5)}{{alert(6)}}<!--?lit$1$-->",
          "javascript:alert(7)");

  @Test
  void scripts_in_any_field_are_only_text() {
    var nasty = String.join(" ", STRINGS);
    var opened =
        RunningDesk.post(
            "premium",
            "/tickets",
            """
            {"subject": "%1$s", "description": "%1$s", "impact": "%1$s", "stepsToReproduce": "%1$s",
             "apiRequest": "%1$s", "apiResponse": "%1$s", "distinct": true}
            """
                .formatted(nasty));
    var id = opened.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    var desk = "/desk/conversations/" + id;
    RunningDesk.post(
        "agent", desk + "/replies", "{\"body\": \"%s\", \"then\": \"work\"}".formatted(nasty));
    RunningDesk.post("agent", desk + "/expected-resolution", expected(nasty));
    RunningDesk.post("agent", desk + "/resolve", "{\"summary\": \"%s\"}".formatted(nasty));
    RunningDesk.post(
        "premium",
        "/conversations/" + id + "/feedback",
        "{\"rating\": 1, \"comment\": \"%s\"}".formatted(nasty));
    try (var visit = Visit.begin().open("/").signIn("premium")) {
      visit.sees("<script>alert(1)</script>");
      visit.open("/#/conversations/" + id).sees("Feedback: 1 of 5").fits();
      PlaywrightAssertions.assertThat(visit.page().locator(".agent-message .words").first())
          .containsText("<img src=x onerror=alert(2)>");
      assertThat(visit.page().locator("main script, main iframe, main img, main svg").count())
          .isZero();
      visit.isAccessible();
    }
  }

  private static String expected(String reason) {
    return "{\"at\": \"%s\", \"reason\": \"%s\"}"
        .formatted(RunningDesk.get().clock().instant().plusSeconds(7200), reason);
  }

  @Test
  void a_page_carries_the_headers_that_keep_scripts_of_others_out() {
    try (var visit = Visit.begin()) {
      var answer = visit.page().navigate(RunningDesk.url("/"));
      assertThat(answer.headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "no-referrer")
          .containsKey("strict-transport-security");
      assertThat(answer.headers().get("content-security-policy"))
          .contains(
              "default-src 'none'", "script-src 'self';", "require-trusted-types-for 'script'")
          .doesNotContain("unsafe");
    }
  }
}
