package dev.plantao.functions.letters;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.conversation.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Words a letter in one language: which sentences it has, in which order.
final class Composer {
  private final Wording wording;

  Composer(Wording wording) {
    this.wording = wording;
  }

  Sheet compose(Letter letter) {
    var name =
        letter instanceof Letter.AgentReply reply && reply.agentName() != null
            ? OneLine.of(reply.agentName().orEmpty(), SubjectLine.LIMIT)
            : "";
    boolean person = letter.autoSubmitted() == AutoSubmitted.NO;
    return new Sheet(
        letter.language().tag(),
        subject(letter),
        heading(letter),
        parts(letter),
        name.isEmpty() ? null : name,
        wording.say("team"),
        wording.say(person ? "note.person" : "note.automatic"),
        List.of(
            wording.say("footer.id", livesOnAs(letter).value()),
            wording.say("footer.sameAddress")));
  }

  private static ConversationId livesOnAs(Letter letter) {
    return letter instanceof Letter.Merged merged ? merged.into() : letter.id();
  }

  private String subject(Letter letter) {
    if (letter instanceof Letter.Acknowledgement receipt && receipt.fromForm()) {
      return SubjectLine.tagged(wording.say("acknowledgement.subject"), letter.id());
    }
    return SubjectLine.answering(
        letter.subject().orEmpty(), wording.say("subject.missing"), letter.id());
  }

  private @Nullable String heading(Letter letter) {
    return switch (letter) {
      case Letter.Acknowledgement _ -> wording.say("acknowledgement.heading");
      case Letter.AgentReply _ -> null;
      case Letter.StatusChanged _ -> wording.say("statusChanged.heading");
      case Letter.ExpectedResolutionChanged l ->
          wording.say(l.from() == null ? "expected.heading.first" : "expected.heading");
      case Letter.Reminder _ -> wording.say("reminder.heading");
      case Letter.ClosedAfterWaiting _ -> wording.say("closedAfterWaiting.heading");
      case Letter.Resolved _ -> wording.say("resolved.heading");
      case Letter.Transcript _ -> wording.say("transcript.heading");
      case Letter.Reopened _ -> wording.say("reopened.heading");
      case Letter.Merged _ -> wording.say("merged.heading");
      case Letter.FileMasked _ -> null;
      case Letter.IncidentUpdate _ -> wording.say("incident.heading");
    };
  }

  private List<Part> parts(Letter letter) {
    return switch (letter) {
      case Letter.Acknowledgement l -> acknowledgement(l);
      case Letter.AgentReply l -> agentReply(l);
      case Letter.StatusChanged l -> statusChanged(l);
      case Letter.ExpectedResolutionChanged l -> expected(l);
      case Letter.Reminder l ->
          List.of(
              paragraph("reminder.text"),
              fact("closesAt", l.closesAt()),
              paragraph("reminder.answer"));
      case Letter.ClosedAfterWaiting l ->
          List.of(
              paragraph("closedAfterWaiting.text"),
              fact("reopenUntil", l.reopenUntil()),
              paragraph("closedAfterWaiting.back"));
      case Letter.Resolved l -> resolved(l);
      case Letter.Transcript l -> transcript(l);
      case Letter.Reopened _ -> List.of(paragraph("reopened.text"));
      case Letter.Merged l -> merged(l.id(), l.into());
      case Letter.FileMasked l -> {
        var parts = new ArrayList<Part>();
        addMasked(l.maskedKinds(), parts);
        yield parts;
      }
      case Letter.IncidentUpdate l ->
          List.of(
              paragraph("incident.text"),
              Part.words(new Words(OneLine.of(l.title().orEmpty()), l.text().orEmpty())));
    };
  }

  private List<Part> acknowledgement(Letter.Acknowledgement letter) {
    var parts = new ArrayList<Part>();
    parts.add(paragraph("acknowledgement.text"));
    parts.add(fact("firstResponseDue", letter.firstResponseDue()));
    parts.add(paragraph("acknowledgement.receipt"));
    addMasked(letter.maskedKinds(), parts);
    if (!letter.ask().isEmpty()) {
      var items = letter.ask().stream().distinct().map(this::ask).toList();
      parts.add(
          Part.listing(
              new Part.Listing(
                  wording.say("ask.heading"),
                  wording.say("ask.text"),
                  items,
                  wording.say("ask.caution"),
                  false)));
    }
    if (letter.fromForm()) {
      parts.add(paragraph("acknowledgement.form"));
    }
    return parts;
  }

  private String ask(Missing missing) {
    return wording.say("ask." + missing.name().toLowerCase(Locale.ROOT));
  }

  private List<Part> agentReply(Letter.AgentReply letter) {
    var parts = new ArrayList<Part>();
    parts.add(Part.words(new Words(null, letter.body().orEmpty())));
    addFiles(letter.files(), parts);
    if (letter.closesAt() != null) {
      parts.add(paragraph("agentReply.waiting"));
      parts.add(fact("closesAt", letter.closesAt()));
    }
    addMasked(letter.maskedKinds(), parts);
    return parts;
  }

  private List<Part> statusChanged(Letter.StatusChanged letter) {
    return List.of(
        Part.pastFact(wording.say("fact.before"), status(letter.from())),
        Part.fact(wording.say("fact.now"), status(letter.to())),
        paragraph("statusChanged.text." + letter.to().name().toLowerCase(Locale.ROOT)));
  }

  private String status(Status status) {
    return wording.say("status." + status.name().toLowerCase(Locale.ROOT));
  }

  private List<Part> expected(Letter.ExpectedResolutionChanged letter) {
    var parts = new ArrayList<Part>();
    var from = letter.from();
    parts.add(paragraph(from == null ? "expected.text.first" : "expected.text"));
    if (from != null) {
      parts.add(Part.pastFact(wording.say("fact.before"), wording.when(from)));
    }
    parts.add(Part.fact(wording.say("fact.now"), wording.when(letter.to())));
    addWords("expected.reason", letter.reason(), parts);
    parts.add(paragraph("expected.next"));
    return parts;
  }

  private List<Part> resolved(Letter.Resolved letter) {
    var parts = new ArrayList<Part>();
    parts.add(paragraph("resolved.text"));
    addWords("resolved.summary", letter.summary(), parts);
    parts.add(paragraph("resolved.feedback"));
    parts.add(Part.button(wording.say("resolved.button"), letter.feedbackUrl().toASCIIString()));
    parts.add(paragraph("resolved.back"));
    parts.add(fact("reopenUntil", letter.reopenUntil()));
    return parts;
  }

  private List<Part> transcript(Letter.Transcript letter) {
    var parts = new ArrayList<Part>();
    parts.add(paragraph("transcript.text"));
    for (var said : letter.said()) {
      var side = wording.say(said.bySupport() ? "transcript.support" : "transcript.customer");
      var name = said.name() == null ? "" : OneLine.of(said.name().orEmpty());
      var caption = (name.isBlank() ? side : name + " · " + side) + " · " + wording.when(said.at());
      parts.add(Part.words(new Words(caption, said.body().orEmpty())));
    }
    return parts;
  }

  private List<Part> merged(ConversationId from, ConversationId into) {
    return List.of(
        paragraph("merged.text"),
        Part.pastFact(wording.say("fact.before"), from.value()),
        Part.fact(wording.say("fact.now"), into.value()),
        paragraph("merged.next"));
  }

  private void addWords(String caption, Text words, List<Part> parts) {
    if (!words.orEmpty().isBlank()) {
      parts.add(Part.words(new Words(wording.say(caption), words.orEmpty())));
    }
  }

  private void addFiles(List<Text> files, List<Part> parts) {
    if (files.isEmpty()) {
      return;
    }
    var names = files.stream().map(name -> OneLine.of(name.orEmpty(), SubjectLine.LIMIT)).toList();
    parts.add(
        Part.listing(
            new Part.Listing(
                wording.say("files.heading"),
                wording.say("files.text"),
                names,
                wording.say("files.where"),
                false)));
  }

  private void addMasked(Set<String> kinds, List<Part> parts) {
    if (kinds.isEmpty()) {
      return;
    }
    var items = new TreeSet<>(kinds).stream().map(this::masked).distinct().toList();
    parts.add(
        Part.listing(
            new Part.Listing(
                wording.say("masked.heading"),
                wording.say("masked.text"),
                items,
                wording.say("masked.advice"),
                true)));
  }

  private String masked(String kind) {
    return wording.sayOr("masked." + kind, "masked.other");
  }

  private Part paragraph(String key) {
    return Part.paragraph(wording.say(key));
  }

  private Part fact(String key, Instant value) {
    return Part.fact(wording.say("fact." + key), wording.when(value));
  }
}
