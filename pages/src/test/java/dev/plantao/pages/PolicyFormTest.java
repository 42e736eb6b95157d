package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The policy as a form, and as the document that it is.
class PolicyFormTest {
  @Test
  @Tag("SL-8")
  void an_admin_changes_the_policy_and_reads_what_is_wrong_beside_it() {
    try (var admin = Visit.atDesk("admin").open("/desk/#/policy")) {
      var first = admin.page().locator("#policy-plans-premium-firstResponse");
      first.fill("soon");
      admin.button("Put on record").click();
      assertThat(admin.page().locator("#policy-plans-premium-firstResponse-wrong"))
          .hasText("Write a length such as 30 min, 4 h or 2 d.");
      admin.page().locator("#policy-reason-wrong").waitFor();
      admin.pictures("desk-policy");
      first.fill("45 min");
      admin.button("The whole policy").click();
      var text = admin.page().locator("#policy-text");
      assertThat(text).hasValue(Pattern.compile("PT45M"));
      text.fill("{");
      admin.fills("Reason", "A trial.").button("Put on record").click();
      assertThat(admin.page().locator("#policy-text-wrong")).isVisible();
      admin.isAccessible();
      admin.button("Discard what was written").click();
      admin.button("Form").click();
      admin.fills("Reason", "A trial.").button("Put on record").click();
      admin.sees("The new policy is on record").sees("A trial.");
    }
  }

  @Test
  @Tag("SL-8")
  void promises_follow_the_working_hours_of_a_place() {
    try (var admin = Visit.atDesk("admin").open("/desk/#/policy")) {
      admin.button("Add working hours").click();
      admin.fills("Name (a-z, 0-9, -)", "berlin");
      changes(admin, "Time zone", "Berlin");
      changes(admin, "Friday", "09:00-12:00, 13:00");
      changes(admin, "Days off", "2026-12-24/2027-01-01\n2027-05-01");
      admin.page().locator("#policy-plans-basic-calendar").selectOption("berlin");
      admin.page().locator("#policy-plans-basic-which").selectOption("first-response");
      admin.fills("Reason", "The night is for sleep.").button("Put on record").click();
      admin
          .sees("Write a time zone such as Europe/Berlin.")
          .sees("Write hours such as 09:00-17:00");
      admin.pictures("desk-calendar");

      changes(admin, "Time zone", "Europe/Berlin");
      changes(admin, "Friday", "09:00-12:00, 13:00-15:00");
      admin.button("Put on record").click();
      admin.sees("The new policy is on record");
      org.assertj.core.api.Assertions.assertThat(RunningDesk.get("admin", "/desk/policy"))
          .contains("\"friday\":[\"09:00-12:00\",\"13:00-15:00\"]", "2026-12-24/2027-01-01")
          .contains("\"calendar\":{\"name\":\"berlin\",\"promises\":[\"first-response\"]}");

      // Whoever followed it is as before.
      admin.button("Remove berlin").click();
      admin.fills("Reason", "Day and night again.").button("Put on record").click();
      admin.sees("Day and night again.");
      org.assertj.core.api.Assertions.assertThat(RunningDesk.get("admin", "/desk/policy"))
          .doesNotContain("berlin");
    }
  }

  /// What is a list or a length is taken when the field is left.
  private static void changes(Visit visit, String label, String text) {
    visit.fills(label, text).page().getByLabel(label).first().blur();
  }
}
