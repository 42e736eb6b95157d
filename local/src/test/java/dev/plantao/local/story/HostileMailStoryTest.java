package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.mail.HostileMails;
import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Mails that are made to break the desk, through all of it: each opens a ticket or is held, none
/// ends among the dead, and the next ordinary mail goes through.
@Tag("ML-7")
class HostileMailStoryTest {
  private static final String SUPPORT = "support@example.com";

  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private int deadBefore;

  static List<String> names() {
    return List.copyOf(HostileMails.all().keySet());
  }

  @BeforeEach
  void count() {
    deadBefore = dead();
  }

  private static int dead() {
    try (var sqs = Aws.sqs()) {
      var url = sqs.getQueueUrl(get -> get.queueName("plantao-dev-dead-mails")).queueUrl();
      var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
      var told = sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name));
      return Integer.parseInt(told.attributes().get(name));
    }
  }

  private String bring(String from, byte[] mail) throws IOException, InterruptedException {
    String said;
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      said = smtp.bring(from, SUPPORT, mail);
    }
    desk.settle();
    return said;
  }

  private void anOrdinaryMailGoesThrough(String after) throws IOException, InterruptedException {
    var from = "after-" + after + "@ordinary.example";
    var mail =
        "From: %s\r\nSubject: Help\r\nMessage-ID: <%s>\r\n\r\nIt does not work.\r\n"
            .formatted(from, from);
    assertThat(bring(from, mail.getBytes(StandardCharsets.US_ASCII))).startsWith("250");
    assertThat(desk.mailbox(from)).hasSize(1);
    assertThat(dead()).isEqualTo(deadBefore);
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_hostile_mail_opens_a_ticket_and_the_next_mail_goes_through(String name)
      throws IOException, InterruptedException {
    var from = name + "@hostile.example";
    var mail = Objects.requireNonNull(HostileMails.all().get(name));

    assertThat(bring(from, mail)).startsWith("250");

    assertThat(desk.mailbox(from)).hasSize(1);
    anOrdinaryMailGoesThrough(name);
  }

  @Test
  void an_empty_mail_waits_in_quarantine_for_it_names_no_sender()
      throws IOException, InterruptedException {
    assertThat(bring("nobody@hostile.example", HostileMails.empty())).startsWith("250");

    var held = agent.get("/desk/quarantine").expect(200).body().get("items");
    assertThat(held.valueStream().map(item -> item.at("/mail/from").asString("")))
        .contains("unknown@sender.invalid");
    anOrdinaryMailGoesThrough("empty");
  }

  @Test
  void a_mail_of_40_megabytes_arrives_and_a_larger_one_is_refused()
      throws IOException, InterruptedException {
    var largest = "largest@hostile.example";
    assertThat(bring(largest, HostileMails.ofSize(largest, HostileMails.LARGEST)))
        .startsWith("250");
    assertThat(desk.mailbox(largest)).hasSize(1);

    var larger = "larger@hostile.example";
    assertThat(bring(larger, HostileMails.ofSize(larger, HostileMails.LARGEST + 78)))
        .startsWith("552");
    assertThat(desk.mailbox(larger)).isEmpty();
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.offer(larger, HostileMails.LARGEST + 1L)).startsWith("552");
    }
    anOrdinaryMailGoesThrough("largest");
  }
}
