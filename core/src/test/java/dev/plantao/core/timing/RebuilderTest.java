package dev.plantao.core.timing;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryDeskLists;
import dev.plantao.core.inmemory.InMemoryNearTimers;
import dev.plantao.core.inmemory.InMemorySchedules;
import dev.plantao.core.likeness.Gist;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.likeness.TermKind;
import dev.plantao.core.log.OpenCases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RebuilderTest {
  private static final int TERM = TermKind.OBJECT.term(7);
  private static final Gists GISTS = (_, _) -> new Gist(Map.of(TERM, "webhook"));

  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final Keeper keeper =
      new Keeper(log, new InMemoryDeskLists(), new InMemorySchedules(), new InMemoryNearTimers());

  @Test
  @Tag("DU-1")
  void what_an_open_case_is_about_is_told_anew_where_the_list_forgot_it() {
    var customer = newCustomer();
    var ticket = aTicket().of(customer);
    var owner = new OpenCases.Owner.OfCustomer(customer);
    log.open(ticket.draft(), List.of(OpenCases.none(owner)));
    assertThat(signature(owner)).isEqualTo(Signature.NONE);

    assertThat(new Rebuilder(log, keeper, GISTS).rebuild(ticket.id(), NOW)).isTrue();

    assertThat(signature(owner)).isEqualTo(new Signature(List.of(TERM)));
  }

  @Test
  void what_the_list_knows_stays_as_it_was_opened() {
    var customer = newCustomer();
    var ticket = aTicket().of(customer);
    var owner = new OpenCases.Owner.OfCustomer(customer);
    var known = new Signature(List.of(TermKind.NAME.term(3)));
    log.open(ticket.draft(), known, List.of(OpenCases.none(owner)), null);

    new Rebuilder(log, keeper, GISTS).rebuild(ticket.id(), NOW);

    assertThat(signature(owner)).isEqualTo(known);
  }

  private Signature signature(OpenCases.Owner owner) {
    return log.openCases(owner).cases().getFirst().signature();
  }
}
