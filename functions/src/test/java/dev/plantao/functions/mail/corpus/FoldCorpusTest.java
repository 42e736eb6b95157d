package dev.plantao.functions.mail.corpus;

import static dev.plantao.functions.mail.corpus.WordOrder.collapsed;

import dev.plantao.functions.mail.MailReading;
import dev.plantao.functions.mail.Without;
import dev.plantao.functions.mail.corpus.Corpus.Case;
import dev.plantao.functions.mail.fold.Folded;
import dev.plantao.functions.mail.fold.HtmlFolder;
import dev.plantao.functions.mail.fold.TextFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("ML-7")
class FoldCorpusTest {

  @Test
  void replies_are_taken_out_of_plain_texts() {
    Score trimmer = new Score("email-reply-trimmer");
    Score parser = new Score("email-reply-parser");
    Corpus.cases("email-reply-trimmer")
        .forEach(mail -> trimmer.add(holds(mail, TextFolder.fold(mail.text())), mail.id()));
    for (Case mail : Corpus.cases("email-reply-parser")) {
      for (String text : texts(mail)) {
        parser.add(holds(mail, TextFolder.fold(text)), mail.id());
      }
    }
    trimmer.atLeast(93);
    parser.atLeast(96);
  }

  private static List<String> texts(Case mail) {
    return mail.expected().path("date_header_template").asBoolean(false)
        ? strings(mail.expected().path("templates")).stream()
            .map(date -> mail.text().replace("[DATE]", date))
            .toList()
        : List.of(mail.text());
  }

  private static boolean holds(Case mail, Folded folded) {
    String reply = collapsed(folded.reply());
    JsonNode expected = mail.expected();
    return (!mail.states("reply_text") || reply.equals(collapsed(mail.stated("reply_text"))))
        && reply.startsWith(collapsed(mail.stated("first_fragment")))
        && strings(expected.path("must_contain")).stream()
            .allMatch(words -> reply.contains(collapsed(words)))
        && strings(expected.path("must_not_contain")).stream()
            .noneMatch(words -> reply.contains(collapsed(words)))
        && folded.signature().contains(mail.stated("signature_removed"));
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  @Test
  void forwards_stay_whole() {
    Score score = new Score("email-forward-parser");
    for (Case mail : Corpus.cases("email-forward-parser")) {
      String body = mail.expected().path("forward").path("body").asString("");
      String comment = mail.stated("message");
      Folded folded = TextFolder.fold(mail.text(), true);
      boolean whole = WordOrder.recall(body, folded.reply()) >= 0.98;
      score.add(whole && collapsed(folded.reply()).contains(collapsed(comment)), mail.id());
    }
    score.atLeast(97);
  }

  @Test
  void replies_and_signatures_are_taken_out_of_talons_cases() throws IOException {
    Score replies = new Score("talon replies");
    Score signatures = new Score("talon signatures");
    for (JsonNode line : Corpus.lines("talon", "cases.jsonl")) {
      String id = line.path("id").asString();
      switch (line.path("kind").asString()) {
        case "plain" ->
            replies.add(isReply(line, TextFolder.fold(line.path("text").asString())), id);
        case "html" ->
            replies.add(isVisible(line, HtmlFolder.fold(line.path("html").asString())), id);
        case "html_file" ->
            replies.add(
                isVisible(line, HtmlFolder.fold(new String(file(line), StandardCharsets.UTF_8))),
                id);
        case "eml_file" ->
            replies.add(isReply(line, MailReading.read(file(line), Without.MASKER).body()), id);
        case "signature" -> {
          String reply = TextFolder.fold(line.path("text").asString()).reply();
          signatures.add(collapsed(reply).equals(collapsed(line.path("body").asString())), id);
        }
        default -> {
          // signature_file: by the sender's name, which this folding does not use
        }
      }
    }
    replies.atLeast(93);
    signatures.atLeast(80);
  }

  private static byte[] file(JsonNode line) throws IOException {
    return Files.readAllBytes(Corpus.folder("talon").resolve(line.path("file").asString()));
  }

  private static boolean isReply(JsonNode line, Folded folded) {
    String wanted = collapsed(line.path("reply_text").asString());
    String reply = collapsed(folded.reply());
    return wanted.equals(reply) || wanted.equals(collapsed(reply + " " + folded.signature()));
  }

  private static boolean isVisible(JsonNode line, Folded folded) {
    String wanted = spaceless(line.path("reply_visible_nospace").asString());
    String got = spaceless(folded.reply() + folded.signature());
    return wanted.equals(got) || wanted.equals(got.replace("---", ""));
  }

  private static String spaceless(String text) {
    return text.replaceAll("[\\s>]", "");
  }
}
