package dev.plantao.core.log;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newCustomer;
import static dev.plantao.core.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpenCasesTest {
  private final OpenCases none = OpenCases.none(new OpenCases.Owner.OfCustomer(newCustomer()));

  @Test
  @Tag("ML-1")
  void a_forgotten_case_that_is_reopened_comes_back() {
    var old = newId(Kind.TICKET);
    var forgotten =
        none.with(old, NOW)
            .marked(new OpenCases.Case(old, after("P7D")))
            .with(newId(Kind.TICKET), after("P8D"));
    assertThat(forgotten.cases()).noneMatch(one -> one.id().equals(old));

    var marked = forgotten.marked(new OpenCases.Case(old, null));

    assertThat(marked.cases()).contains(new OpenCases.Case(old, null));
    assertThat(marked.version()).isEqualTo(forgotten.version() + 1);
  }

  @Test
  void a_forgotten_case_that_stays_closed_stays_forgotten() {
    assertThat(none.marked(new OpenCases.Case(newId(Kind.CHAT), NOW))).isEqualTo(none);
  }
}
