package dev.plantao.core.mail;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.Race;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.MailFacts;
import dev.plantao.core.conversation.MailKind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.conversation.Verdicts;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryCustomerDirectory;
import dev.plantao.core.inmemory.InMemoryMailStore;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.policy.Policy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailRoomTest {
  private final AtomicInteger mails = new AtomicInteger();
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final InMemoryMailStore store = new InMemoryMailStore();
  private final MailRoom room =
      new MailRoom(
          log,
          new InMemoryCustomerDirectory(),
          new FixedPolicies(Policy.DEFAULT),
          store,
          Fixtures::newId,
          lost -> lost < 200);
  private final EmailAddress ana = newAddress();

  private InboundMail mail(
      EmailAddress from, MailKind kind, Verdicts verdicts, ConversationId... named) {
    int number = mails.incrementAndGet();
    var facts =
        new MailFacts(from, null, List.of(), List.of(), Text.of("Help"), null, verdicts, kind);
    var message =
        new Message(Text.of("Mail " + number), null, null, null, List.of(), List.of(), facts);
    return new InboundMail("ses-" + number, "claim-" + number, message, null, List.of(named), null);
  }

  private InboundMail human(EmailAddress from, ConversationId... named) {
    return mail(from, MailKind.HUMAN, Verdicts.ALL_PASS, named);
  }

  private ConversationId opened(MailOutcome outcome) {
    assertThat(outcome).isInstanceOf(MailOutcome.Opened.class);
    return ((MailOutcome.Opened) outcome).id();
  }

  private ConversationEvent.Opened opening(ConversationId id) {
    return (ConversationEvent.Opened) log.entry(id, 1).orElseThrow().events().getFirst().event();
  }

  @Test
  @Tag("ML-1")
  void a_second_mail_joins_the_open_ticket_of_its_sender() {
    var id = opened(room.receive(human(ana), NOW));

    assertThat(room.receive(human(ana), after("PT1M"))).isEqualTo(new MailOutcome.Joined(id, 2));
  }

  @Test
  @Tag("ML-2")
  void a_stranger_who_names_a_ticket_opens_another_that_quotes_it() {
    var id = opened(room.receive(human(ana), NOW));

    var other = opened(room.receive(human(newAddress(), id), after("PT1M")));

    assertThat(opening(other).links().quotes()).isEqualTo(id);
    assertThat(log.newest(id).orElseThrow().after().lastSeq()).isEqualTo(1);
  }

  @Test
  @Tag("ML-4")
  void the_same_mail_again_is_a_duplicate_and_a_stranger_with_its_claim_is_not() {
    var mail = human(ana);
    var id = opened(room.receive(mail, NOW));

    assertThat(room.receive(mail, after("PT1M"))).isEqualTo(new MailOutcome.Duplicate(id));
    assertThat(log.newest(id).orElseThrow().after().lastSeq()).isEqualTo(1);
  }

  @Test
  @Tag("ML-4")
  void first_mails_of_one_sender_at_the_same_instant_make_one_ticket() {
    var outcomes = Race.of(16, _ -> () -> room.receive(human(ana), NOW));

    assertThat(outcomes).filteredOn(o -> o instanceof MailOutcome.Opened).hasSize(1);
    assertThat(outcomes).filteredOn(o -> o instanceof MailOutcome.Joined).hasSize(15);
    assertThat(log.ids()).hasSize(1);
  }

  @Test
  @Tag("ML-5")
  void what_no_person_wrote_opens_nothing() {
    var notice = mail(ana, MailKind.AUTO_REPLY, Verdicts.ALL_PASS);

    assertThat(room.receive(notice, NOW)).isEqualTo(new MailOutcome.Recorded(null));
    assertThat(log.ids()).isEmpty();
    assertThat(store.find(notice.id())).isPresent();
  }

  @Test
  @Tag("ML-6")
  void any_failed_verdict_holds_a_mail_back_and_a_release_threads_it() {
    var id = opened(room.receive(human(ana), NOW));
    var pass = Verdicts.Verdict.PASS;
    var forged =
        mail(ana, MailKind.HUMAN, new Verdicts(Verdicts.Verdict.FAIL, pass, pass, pass, pass));

    assertThat(room.receive(forged, after("PT1M")))
        .isEqualTo(new MailOutcome.Quarantined(forged.id()));
    assertThat(store.held(null, 10).items()).hasSize(1);
    assertThat(room.release(forged.id(), "agent", after("PT2M")))
        .contains(new MailOutcome.Joined(id, 2));
    assertThat(store.held(null, 10).items()).isEmpty();
    assertThat(room.release(forged.id(), "agent", after("PT3M")))
        .contains(new MailOutcome.Duplicate(id));
  }
}
