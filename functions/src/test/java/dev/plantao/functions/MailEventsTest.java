package dev.plantao.functions;

import static dev.plantao.functions.MailDesk.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.core.Commands;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.LetterFailure;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.mail.LetterKind;
import dev.plantao.functions.contract.Project;
import dev.plantao.functions.sqs.EffectMessages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of `events/` that are about mail, each given to its function; what comes of it is what
/// the file's name says.
class MailEventsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ID = "T-7K2M9QX4PB1D";

  private final MailDesk desk = new MailDesk();

  /// Puts the mail that the event tells of into the intake, and hands the event over.
  private void mail(String file) throws IOException {
    var event = JSON.readTree(Project.text("events/" + file));
    var mail = event.at("/Records/0/ses/mail");
    var raw = new StringBuilder();
    for (JsonNode header : mail.path("headers")) {
      raw.append(header.path("name").asString("")).append(": ");
      raw.append(header.path("value").asString("")).append("\r\n");
    }
    raw.append("\r\nSince this morning nothing arrives.\r\n");
    desk.s3
        .objects()
        .put(
            "intake/mail/" + mail.path("messageId").asString(""),
            raw.toString().getBytes(StandardCharsets.UTF_8));
    mailWithoutRaw(file);
  }

  private void mailWithoutRaw(String file) throws IOException {
    desk.mail().handleRequest(bytes(file), new ByteArrayOutputStream(), EventsTest.context());
  }

  private static ByteArrayInputStream bytes(String file) {
    return new ByteArrayInputStream(
        Project.text("events/" + file).getBytes(StandardCharsets.UTF_8));
  }

  private void returns(String file) throws IOException {
    desk.returns().handleRequest(bytes(file), new ByteArrayOutputStream(), EventsTest.context());
  }

  @Test
  @Tag("CH-4")
  void a_mail_of_an_unknown_sender_opens_a_ticket_and_its_raw_copy_goes() throws IOException {
    mail("mail-opens-a-ticket.json");

    assertThat(desk.log.ids()).hasSize(1);
    assertThat(desk.types(desk.log.ids().iterator().next().value())).containsExactly("Opened");
    assertThat(desk.s3.objects()).isEmpty();
  }

  @Test
  @Tag("ML-1")
  void a_mail_that_answers_a_letter_joins_its_ticket() throws IOException {
    desk.opened(ID);

    mail("mail-answers-a-letter.json");

    assertThat(desk.types(ID)).containsExactly("Opened", "CustomerWrote");
  }

  @Test
  @Tag("ML-2")
  void a_mail_that_quotes_the_ticket_of_another_opens_its_own() throws IOException {
    desk.opened(ID);

    mail("mail-quotes-the-ticket-of-another.json");

    assertThat(desk.types(ID)).containsExactly("Opened");
    assertThat(desk.log.ids()).hasSize(2);
  }

  @Test
  @Tag("ML-6")
  void a_forgers_mail_waits_in_quarantine() throws IOException {
    desk.opened(ID);

    mail("mail-of-a-forger.json");

    assertThat(desk.types(ID)).containsExactly("Opened");
    assertThat(desk.kept.held(null, 10).items()).hasSize(1);
  }

  @Test
  @Tag("ML-5")
  void an_out_of_office_notice_is_kept_on_record() throws IOException {
    desk.opened(ID);

    mail("mail-out-of-office.json");

    assertThat(desk.types(ID)).containsExactly("Opened", "MailRecorded");
  }

  @Test
  @Tag("ML-4")
  void a_mail_that_was_taken_in_before_changes_nothing() throws IOException {
    mailWithoutRaw("mail-taken-in-before.json");

    assertThat(desk.log.ids()).isEmpty();
  }

  private List<LetterDue> outbox(String file) {
    var response =
        desk.outbox()
            .handleRequest(EventsTest.event(file, DynamodbEvent.class), EventsTest.context());
    assertThat(response.getBatchItemFailures()).isEmpty();
    return desk.sqs.bodies("letters").stream().map(EffectMessages::letter).toList();
  }

  @Test
  void an_opening_puts_its_acknowledgement_on_the_queue() {
    desk.opened(ID);

    assertThat(outbox("outbox-ticket-opened.json"))
        .containsExactly(new LetterDue(new ConversationId(ID), 1, 1, LetterKind.ACKNOWLEDGEMENT));
  }

  @Test
  void an_entry_that_no_customer_hears_of_brings_no_letter() {
    desk.opened(ID);
    desk.support(ID, Commands.note());

    assertThat(outbox("outbox-note-that-brings-no-letter.json")).isEmpty();
  }

  @Test
  void a_batch_of_one_conversation_brings_its_letters_in_order() {
    desk.opened(ID);
    desk.support(ID, Commands.reply());
    desk.support(ID, Commands.resolve());

    assertThat(outbox("outbox-opened-answered-and-resolved.json"))
        .extracting(LetterDue::kind)
        .containsExactly(LetterKind.ACKNOWLEDGEMENT, LetterKind.AGENT_REPLY, LetterKind.RESOLVED);
  }

  private List<String> failed(String file) {
    var event = EventsTest.event(file, SQSEvent.class);
    return desk.letter().handleRequest(event, EventsTest.context()).getBatchItemFailures().stream()
        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .toList();
  }

  @Test
  void a_letter_that_is_due_goes_out() {
    desk.opened(ID);

    assertThat(failed("letter-acknowledgement.json")).isEmpty();

    assertThat(desk.ses.letters())
        .singleElement()
        .extracting(letter -> letter.destination().toAddresses().getFirst())
        .isEqualTo(ANA.value());
  }

  @Test
  void a_letter_that_the_queue_delivers_twice_goes_out_once() {
    desk.opened(ID);

    assertThat(failed("letter-delivered-twice-by-the-queue.json")).isEmpty();

    assertThat(desk.ses.letters()).hasSize(1);
  }

  @Test
  void of_two_letters_only_the_broken_one_goes_back_to_the_queue() {
    desk.opened(ID);
    var file = "letter-one-of-two-broken.json";
    var broken = JSON.readTree(Project.text("events/" + file)).at("/Records/0/messageId");

    assertThat(failed(file)).containsExactly(broken.asString(""));

    assertThat(desk.ses.letters()).hasSize(1);
  }

  private LetterFailure failure() {
    var event =
        (ConversationEvent.LetterFailed)
            desk.log.newest(new ConversationId(ID)).orElseThrow().events().getLast().event();
    return event.failure();
  }

  private void acknowledged() {
    desk.opened(ID);
    assertThat(failed("letter-acknowledgement.json")).isEmpty();
  }

  @Test
  @Tag("ML-5")
  void a_letter_that_bounced_for_good_stops_further_ones() throws IOException {
    acknowledged();

    returns("returns-bounced-for-good.json");
    returns("returns-bounced-for-good.json");

    assertThat(desk.types(ID)).containsExactly("Opened", "LetterFailed");
    assertThat(failure().permanent()).isTrue();
    assertThat(desk.book.stopped(ANA)).isTrue();
  }

  @Test
  @Tag("ML-5")
  void a_letter_that_bounced_for_now_stops_none() throws IOException {
    acknowledged();

    returns("returns-bounced-for-now.json");

    assertThat(failure().permanent()).isFalse();
    assertThat(desk.book.stopped(ANA)).isFalse();
  }

  @Test
  @Tag("ML-5")
  void a_complaint_stops_further_letters() throws IOException {
    acknowledged();

    returns("returns-complaint.json");

    assertThat(failure().reason()).isEqualTo(LetterFailure.Reason.COMPLAINT);
    assertThat(desk.book.stopped(ANA)).isTrue();
  }

  @Test
  @Tag("ML-5")
  void a_bounce_of_a_letter_that_nobody_remembers_stops_the_address_alone() throws IOException {
    acknowledged();

    returns("returns-bounce-of-an-unknown-letter.json");

    assertThat(desk.types(ID)).containsExactly("Opened");
    assertThat(desk.book.stopped(ANA)).isTrue();
  }

  @Test
  void every_file_about_mail_is_played_here() throws IOException {
    var source = Project.text("functions/src/test/java/dev/plantao/functions/MailEventsTest.java");
    for (var function : List.of("mail", "outbox", "letter", "returns")) {
      assertThat(EventsTest.files(function)).isNotEmpty().allMatch(source::contains);
    }
  }
}
