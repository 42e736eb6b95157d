package dev.plantao.functions.mail.corpus;

import static dev.plantao.functions.mail.corpus.WordOrder.collapsed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.mail.MailReading;
import dev.plantao.functions.mail.ReadMail;
import dev.plantao.functions.mail.Without;
import dev.plantao.functions.mail.corpus.Corpus.Case;
import dev.plantao.functions.mail.mime.Address;
import dev.plantao.functions.mail.mime.Attachment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/// Sender, subject, text and files as other projects' parsers read them; `docs/mail-corpus.md`
/// gives the reason for every miss.
@Tag("ML-7")
class MailCorpusTest {

  private static final List<String> PARSED =
      List.of(
          "chatwoot-mail",
          "discourse-mail",
          "enmime",
          "helpdesk-mail",
          "mail-parser",
          "mikel-mail",
          "zammad-mail");

  @ParameterizedTest
  @FieldSource("dev.plantao.functions.mail.corpus.Corpus#MAILS")
  void every_message_is_read_in_time(String folder) {
    for (Case mail : Corpus.cases(folder)) {
      long begun = System.nanoTime();
      MailReading.read(mail.bytes(), Without.MASKER);
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as(mail.id())
          .isLessThan(Duration.ofSeconds(5));
    }
  }

  private static Stream<Case> stating(String key) {
    return PARSED.stream()
        .flatMap(folder -> Corpus.cases(folder).stream())
        .filter(mail -> mail.states(key));
  }

  @Test
  void senders_are_those_of_the_from_header() {
    Score score =
        new Score(
            "sender",
            Set.of(
                "chatwoot-mail/group_sender_support",
                "discourse-mail/reply_to_different_to_from",
                "discourse-mail/reply_to_different_to_from_quoted_display_name",
                "discourse-mail/reply_to_whitespaces",
                "zammad-mail/mail019",
                "zammad-mail/mail035",
                "zammad-mail/mail076"));
    stating("from")
        .forEach(mail -> {
          List<String> wanted = addresses(mail.expected().path("from"));
          Address from = MailReading.read(mail.bytes(), Without.MASKER).mail().from();
          String got = from == null ? "" : from.comparable();
          score.add(wanted.isEmpty() || wanted.getFirst().equals(got), mail.id());
        });
    score.atLeast(99);
  }

  private static List<String> addresses(JsonNode node) {
    Stream<JsonNode> nodes =
        node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    return nodes
        .map(each ->
            (each.isObject() ? each.path("address") : each).asString("").toLowerCase(Locale.ROOT))
        .filter(address -> !address.isBlank())
        .toList();
  }

  @Test
  void subjects_are_decoded() {
    Score score = new Score("subject", Set.of("zammad-mail/mail018"));
    stating("subject")
        .forEach(mail ->
            score.add(
                collapsed(mail.stated("subject"))
                    .equals(MailReading.read(mail.bytes(), Without.MASKER).mail().subject()),
                mail.id()));
    score.atLeast(99);
  }

  @Test
  void texts_are_whole_and_in_order() {
    Score plain =
        new Score(
            "text",
            Set.of(
                "mail-parser/malformed-021",
                "mail-parser/thirdparty-000",
                "zammad-mail/mail018",
                "zammad-mail/mail025",
                "zammad-mail/mail060"));
    Score rich =
        new Score(
            "text from HTML",
            Set.of(
                "zammad-mail/mail019",
                "zammad-mail/mail020",
                "zammad-mail/mail021",
                "zammad-mail/mail022"));
    stating("text")
        .filter(mail -> !mail.stated("text").equals("no visible content"))
        .forEach(mail -> plain.add(recall(mail, "text") >= 0.98, mail.id()));
    stating("text_words")
        .filter(mail -> !mail.states("text"))
        .forEach(mail -> rich.add(recall(mail, "text_words") >= 0.95, mail.id()));
    plain.atLeast(99);
    rich.atLeast(99);
  }

  private static double recall(Case mail, String key) {
    return WordOrder.recall(
        mail.stated(key), MailReading.read(mail.bytes(), Without.MASKER).mail().text());
  }

  @Test
  void files_come_out_whole() {
    Score names = new Score("attachment count", Set.of("zammad-mail/mail025"));
    Score bytes = new Score("attachment bytes");
    stating("attachments")
        .filter(mail -> !mail.id().startsWith("mail-parser"))
        .forEach(mail -> {
          ReadMail read = MailReading.read(mail.bytes(), Without.MASKER);
          JsonNode wanted = mail.expected().path("attachments");
          names.add(wanted.size() == read.mail().attachments().size(), mail.id());
          List<String> sums = read.mail().attachments().stream().map(Attachment::sha256).toList();
          for (JsonNode file : wanted) {
            boolean raw = !file.path("text_decoded").asBoolean(false) && file.hasNonNull("sha256");
            if (raw) {
              bytes.add(sums.contains(file.path("sha256").asString()), mail.id());
            }
          }
        });
    names.atLeast(99);
    bytes.atLeast(99);
  }
}
