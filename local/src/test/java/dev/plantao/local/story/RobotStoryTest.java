package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.mail.LetterBook;
import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import dev.plantao.local.mailbox.Mailbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Robots that do not say so: they answer every letter of ours at once, with nothing in the header
/// that tells a machine from a person.
@Tag("ML-5")
class RobotStoryTest {
  private static final String SUPPORT = "support@example.com";

  /// More rounds than any budget; a loop would fill them all.
  private static final int ROUNDS = 60;

  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");

  private void mail(String from, String subject, String answered)
      throws IOException, InterruptedException {
    var letter =
        """
        From: %s
        To: %s
        Subject: %s
        Message-ID: <%s>
        %s
        I will look at it on Monday.
        """
            .formatted(
                from,
                SUPPORT,
                subject,
                java.util.UUID.randomUUID(),
                answered.isEmpty() ? "" : "In-Reply-To: " + answered + "\n");
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.bring(from, SUPPORT, letter)).startsWith("250");
    }
    desk.settle();
  }

  private static String messageId(Mailbox.Letter letter) {
    return letter.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Message-ID"))
        .map(header -> header.getValue().getFirst())
        .findFirst()
        .orElse("");
  }

  /// Answers whatever came, until nothing comes; how many letters went out to it in all.
  private int answers(String domain, IntFunction<String> address)
      throws IOException, InterruptedException {
    Set<String> seen = new HashSet<>();
    List<String> known = new ArrayList<>();
    known.add(address.apply(0));
    for (int round = 1; round <= ROUNDS; round++) {
      var fresh = new ArrayList<Mailbox.Letter>();
      for (var one : known) {
        desk.mailbox(one).stream().filter(letter -> seen.add(letter.id())).forEach(fresh::add);
      }
      if (fresh.isEmpty()) {
        break;
      }
      var from = address.apply(round);
      if (!known.contains(from)) {
        known.add(from);
      }
      for (var letter : fresh) {
        mail(from, "Re: " + letter.subject(), messageId(letter));
      }
    }
    assertThat(known).allMatch(one -> one.endsWith(domain));
    return seen.size();
  }

  @Test
  void a_robot_that_answers_every_letter_gets_few() throws IOException, InterruptedException {
    var robot = "robot@one.example";
    mail(robot, "Help", "");
    assertThat(answers("one.example", _ -> robot)).isEqualTo(1);

    var id = desk.mailbox(robot).getFirst().subject().replaceFirst(".*\\[(T-\\w+)].*", "$1");
    agent.post("/desk/conversations/" + id + "/resolve", "{\"summary\": \"Done.\"}").expect(200);
    desk.settle();

    assertThat(answers("one.example", _ -> robot)).isLessThanOrEqualTo(4);
  }

  @Test
  void a_robot_with_a_new_address_for_every_answer_stops_within_the_budget()
      throws IOException, InterruptedException {
    mail("robot-0@many.example", "Help", "");

    int letters = answers("many.example", round -> "robot-" + round + "@many.example");

    // The first ticket was nobody's echo; every further one took from the domain's budget.
    assertThat(letters).isEqualTo(LetterBook.PER_DOMAIN + 1);
  }
}
