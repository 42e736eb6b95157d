package dev.plantao.core.mail;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newAddress;
import static dev.plantao.core.Fixtures.newWord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.MailFacts;
import dev.plantao.core.conversation.MailKind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.conversation.Verdicts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of mails promises. Each test takes a store of its own.
@Tag("ML-6")
public abstract class MailStoreContract {
  private MailStore store;

  /// An empty store.
  protected abstract MailStore newStore();

  @BeforeEach
  void empty() {
    store = newStore();
  }

  private static KeptMail kept(KeptMail.Reason reason, Instant at) {
    var facts =
        new MailFacts(
            newAddress(),
            Text.of("Ana"),
            List.of(newAddress()),
            List.of(),
            Text.of("Help"),
            Text.of("id@example.org"),
            Verdicts.ALL_PASS,
            MailKind.HUMAN);
    var message =
        new Message(
            Text.of("It does not work."),
            Text.of("> earlier"),
            null,
            null,
            List.of(),
            List.of(),
            facts);
    var id = newWord("ses");
    return new KeptMail(
        reason, new InboundMail(id, "claim-" + id, message, null, List.of(), null), at, null);
  }

  @Test
  void what_was_kept_is_found_whole_and_keeping_it_again_changes_nothing() {
    var mail = kept(KeptMail.Reason.QUARANTINE, NOW);
    store.keep(mail);
    store.keep(mail);

    assertThat(store.find(mail.mail().id())).contains(mail);
    assertThat(store.held(null, 10).items()).containsExactly(mail);
    assertThat(store.find("none")).isEmpty();
  }

  @Test
  void only_quarantined_mails_are_held_newest_first_page_by_page() {
    var held = new ArrayList<KeptMail>();
    for (int i = 0; i < 5; i++) {
      held.addFirst(kept(KeptMail.Reason.QUARANTINE, after("PT" + i + "M")));
      store.keep(held.getFirst());
    }
    store.keep(kept(KeptMail.Reason.AUTOMATIC, after("PT9M")));

    var seen = new ArrayList<KeptMail>();
    var page = store.held(null, 2);
    seen.addAll(page.items());
    while (page.next() != null) {
      page = store.held(page.next(), 2);
      seen.addAll(page.items());
    }
    assertThat(seen).isEqualTo(held);
  }

  @Test
  void a_released_mail_is_found_and_no_longer_held_and_its_first_release_stays() {
    var mail = kept(KeptMail.Reason.QUARANTINE, NOW);
    var first = new KeptMail.Release(after("PT1M"), "ana");
    store.keep(mail);
    store.released(mail.mail().id(), first);
    store.released(mail.mail().id(), new KeptMail.Release(after("PT2M"), "caio"));

    assertThat(store.held(null, 10).items()).isEmpty();
    assertThat(store.find(mail.mail().id()).map(KeptMail::release)).contains(first);
  }
}
