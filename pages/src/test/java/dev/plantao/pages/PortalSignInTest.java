package dev.plantao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

class PortalSignInTest {
  private static final String TOKENS = "sessionStorage.getItem('plantao.tokens')";

  @Test
  void signing_in_leads_back_to_the_page_that_was_asked_for() {
    var id = RunningDesk.ticket("nochat", "Asked for by a link");
    try (var visit = Visit.begin().open("/#/conversations/" + id).signIn("nochat")) {
      visit.showsHeading("Asked for by a link");
      assertThat(visit.page().url()).doesNotContain("code=").endsWith("#/conversations/" + id);
    }
  }

  @Test
  void support_signs_in_at_the_desk_and_comes_back_to_the_view_that_was_asked_for() {
    try (var visit = Visit.begin().open("/desk/#/policy")) {
      visit.page().locator("main .button.primary").first().click();
      visit.page().locator("#people a").getByText("lead").first().click();
      visit.showsHeading("Policy").page().locator(".rail").waitFor();
      assertThat(visit.page().url()).doesNotContain("code=").endsWith("/desk/#/policy");
    }
  }

  @Test
  void a_token_that_is_about_to_expire_is_renewed() {
    try (var visit = Visit.begin().open("/").signIn("nochat").sees("Your conversations")) {
      var page = visit.page();
      var before = page.evaluate(TOKENS);
      page.evaluate(
          "() => sessionStorage.setItem('plantao.tokens', JSON.stringify("
              + "{...JSON.parse(sessionStorage.getItem('plantao.tokens')), until: Date.now()}))");
      var renewal =
          page.waitForRequest(
              request -> request.url().endsWith("/local/issuer/token"), page::reload);
      assertThat(renewal.postData()).contains("grant_type=refresh_token");
      visit.sees("Your conversations");
      assertThat(page.evaluate(TOKENS)).isNotEqualTo(before);
    }
  }

  @Test
  void a_code_that_was_asked_for_elsewhere_is_not_taken() {
    try (var visit = Visit.begin().open("/?code=stolen&state=unknown")) {
      visit.showsHeading("Support that keeps its promises");
      assertThat(visit.page().evaluate(TOKENS)).isNull();
      assertThat(visit.page().url()).doesNotContain("code=");
    }
  }

  @Test
  void a_token_that_the_desk_no_longer_takes_ends_the_session() {
    try (var visit = Visit.begin().open("/").signIn("nochat").sees("Your conversations")) {
      visit.page().route("**/conversations", route -> route.fulfill(unauthorized()));
      visit.page().reload();
      visit.showsHeading("Support that keeps its promises");
      assertThat(visit.page().evaluate(TOKENS)).isNull();
    }
  }

  private static com.microsoft.playwright.Route.FulfillOptions unauthorized() {
    return new com.microsoft.playwright.Route.FulfillOptions()
        .setStatus(401)
        .setContentType("application/json")
        .setBody("{\"message\": \"Unauthorized\"}");
  }

  @Test
  void signing_out_leaves_nothing_behind() {
    try (var visit = Visit.begin().open("/").signIn("nochat").open("/#/new")) {
      visit.fills("Subject", "A secret draft").button("Sign out").click();
      visit.showsHeading("Support that keeps its promises");
      PlaywrightAssertions.assertThat(visit.button("Sign in")).isVisible();
      assertThat(visit.page().evaluate("JSON.stringify(sessionStorage)").toString())
          .doesNotContain("secret", "idToken");
    }
  }
}
