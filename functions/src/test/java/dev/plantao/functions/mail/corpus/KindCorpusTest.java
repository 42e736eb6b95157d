package dev.plantao.functions.mail.corpus;

import dev.plantao.core.conversation.MailKind;
import dev.plantao.functions.mail.MailReading;
import dev.plantao.functions.mail.Without;
import dev.plantao.functions.mail.corpus.Corpus.Case;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("ML-5")
class KindCorpusTest {

  private static final List<String> JUDGED =
      List.of(
          "chatwoot-mail",
          "discourse-mail",
          "enmime",
          "mikel-mail",
          "sisimai-bounces",
          "zammad-mail");

  @Test
  void bounces_are_told_from_other_mail() {
    Score bounces = new Score("bounces");
    Score others =
        new Score(
            "no bounces",
            Set.of(
                "mikel-mail/multipart_report-report_422", "sisimai-bounces/not-rb-issue-368-bug"));
    for (Case mail : stating("is_bounce")) {
      boolean wanted = mail.expected().path("is_bounce").asBoolean();
      (wanted ? bounces : others).add((kind(mail) == MailKind.BOUNCE) == wanted, mail.id());
    }
    bounces.atLeast(98);
    others.atLeast(98);
  }

  @Test
  void automatic_mail_is_told_from_what_people_write() {
    Score automatic = new Score("automatic mail");
    Score human = new Score("human mail");
    for (Case mail : stating("is_auto_reply")) {
      boolean wanted = mail.expected().path("is_auto_reply").asBoolean();
      boolean list = mail.expected().path("is_list_mail").asBoolean(false);
      (wanted ? automatic : human).add((kind(mail) != MailKind.HUMAN) == wanted || list, mail.id());
    }
    for (JsonNode line : Corpus.lines("auto-replies", "cases.jsonl")) {
      boolean wanted = line.path("is_auto_reply").asBoolean();
      MailKind kind =
          MailReading.read(
                  line.path("raw").asString().getBytes(StandardCharsets.UTF_8), Without.MASKER)
              .verdict()
              .kind();
      (wanted ? automatic : human)
          .add((kind != MailKind.HUMAN) == wanted, line.path("id").asString());
    }
    automatic.atLeast(99);
    human.atLeast(100);
  }

  private static List<Case> stating(String key) {
    return JUDGED.stream()
        .flatMap(folder -> Corpus.cases(folder).stream())
        .filter(mail -> mail.states(key))
        .toList();
  }

  private static MailKind kind(Case mail) {
    return MailReading.read(mail.bytes(), Without.MASKER).verdict().kind();
  }
}
