package dev.plantao.functions.post;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.outbox.EffectUnderWayException;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.functions.letters.Letter;
import dev.plantao.functions.letters.LetterPress;
import dev.plantao.functions.mailroom.ReplyAddresses;
import dev.plantao.functions.ses.MailRefusedException;
import dev.plantao.functions.ses.SesMailer;
import dev.plantao.functions.stored.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sends the letters that are due: writes down the intent, sends, writes down the id. A crash in
/// between repeats a letter at worst, never loses it.
public final class Postman {
  /// What a Message-ID may look like to be repeated in a header of ours (RFC 5322 section 3.6.4,
  /// bounded).
  private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,250}");

  private final ConversationLog log;
  private final LetterBook book;
  private final SesMailer mailer;
  private final ReplyAddresses addresses;
  private final LetterComposer composer;
  private final LetterPress press = new LetterPress();

  /// A postman.
  ///
  /// @param site where the desk's pages are, without a slash at its end
  public Postman(
      ConversationLog log,
      LetterBook book,
      SesMailer mailer,
      ReplyAddresses addresses,
      Signer signer,
      String site) {
    this.log = log;
    this.book = book;
    this.mailer = mailer;
    this.addresses = addresses;
    this.composer = new LetterComposer(log, signer, site);
  }

  /// What came of a letter.
  public enum Delivery {
    SENT,
    /// Sent, though an earlier attempt may have sent it too.
    REPEATED,
    /// It was done before; nothing was sent.
    DONE_BEFORE,
    /// Whom it was for is forgotten.
    ERASED,
    /// Its address takes no letters.
    STOPPED,
    /// Too many automatic letters: something answers our answers.
    OVER_BUDGET
  }

  public Delivery deliver(LetterDue due, Instant now) {
    var entry =
        log.entry(due.conversation(), due.entry())
            .orElseThrow(() -> new IllegalStateException("no entry for " + due));
    var to = entry.after().intake().requester().address();
    var intent = book.intend(due, now);
    if (intent == LetterBook.Intent.UNDER_WAY) {
      throw new EffectUnderWayException();
    }
    if (intent == LetterBook.Intent.DONE || to == null) {
      return Delivery.DONE_BEFORE;
    }
    if (entry.after().erased()) {
      book.dropped(due, "erased", now);
      return Delivery.ERASED;
    }
    if (book.stopped(to)) {
      book.dropped(due, "address stopped", now);
      return Delivery.STOPPED;
    }
    // A letter pays once, however often it has to be tried while the mail service is down.
    if (due.kind().automatic()
        && intent == LetterBook.Intent.FIRST
        && !withinBudget(entry, to, now)) {
      book.dropped(due, "over budget", now);
      return Delivery.OVER_BUDGET;
    }
    var letter = composer.compose(entry, due);
    var sentId =
        send(
            due,
            new SesMailer.Outgoing(
                List.of(to),
                addresses.of(due.conversation()),
                press.print(letter),
                headers(letter, entry.after(), due)),
            now);
    book.sent(due, sentId, now);
    return intent == LetterBook.Intent.REPEATED ? Delivery.REPEATED : Delivery.SENT;
  }

  private boolean withinBudget(Entry entry, EmailAddress to, Instant now) {
    return book.takeFromBudget(to, entry.after().id(), now)
        && (!quotesAnother(entry) || book.takeFromBudgetOf(to.domain(), now));
  }

  /// Whether the letter acknowledges a ticket that began as an answer to somebody else's.
  private static boolean quotesAnother(Entry entry) {
    return entry.events().getFirst().event() instanceof ConversationEvent.Opened opened
        && opened.links().quotes() != null;
  }

  private String send(LetterDue due, SesMailer.Outgoing letter, Instant now) {
    try {
      return mailer.send(letter);
    } catch (MailRefusedException refused) {
      book.refused(due, now);
      throw refused;
    }
  }

  /// Threads in every client: answers the customer's newest mail, and carries ids of our own that
  /// SES does not replace.
  private Map<String, String> headers(Letter letter, Conversation state, LetterDue due) {
    var headers = new LinkedHashMap<String, String>();
    var references = new ArrayList<String>();
    references.add(bracketed(addresses.reference(state.id(), 1)));
    var theirs = safe(state.correspondence().lastMessageId());
    if (theirs != null) {
      headers.put("In-Reply-To", bracketed(theirs));
      references.add(bracketed(theirs));
    }
    if (due.event() > 1) {
      references.add(bracketed(addresses.reference(state.id(), due.event())));
    }
    headers.put("References", String.join(" ", references));
    letter
        .autoSubmitted()
        .header()
        .ifPresent(value -> {
          headers.put("Auto-Submitted", value);
          headers.put("X-Auto-Response-Suppress", "All");
        });
    return headers;
  }

  private static @Nullable String safe(@Nullable Text messageId) {
    var id = messageId == null ? "" : messageId.orEmpty();
    return MESSAGE_ID.matcher(id).matches() ? id : null;
  }

  private static String bracketed(String id) {
    return "<" + id + ">";
  }
}
