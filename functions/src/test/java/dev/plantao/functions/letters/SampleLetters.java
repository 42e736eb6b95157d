package dev.plantao.functions.letters;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// One letter of every sort, in the language asked for.
final class SampleLetters {
  static final ConversationId ID = new ConversationId("T-0123456789AB");
  static final ConversationId OTHER = new ConversationId("T-ZYXWVTSRQPNM");
  static final Instant DUE = Instant.parse("2026-03-03T09:05:59Z");
  static final Instant EARLIER = Instant.parse("2026-03-02T18:30:00Z");
  static final URI LINK = URI.create("https://desk.example/feedback/t.eyJpZCI6?x=1&y=2");

  private SampleLetters() {}

  static List<Letter> all(Language language) {
    return all(
        language,
        Text.of("Webhooks arrive twice"),
        Text.of(
            """
            Hello Ana,

            the second delivery came from a retry: your endpoint answered after 12 s.
            Please answer within 10 s, see https://docs.example/webhooks?a=1&b=2.

                HTTP 200
                {"ok": true}

            Is the log below yours?\
            """),
        Text.of("Marta Nowak"));
  }

  static List<Letter> all(Language language, Text subject, Text words, Text name) {
    return List.of(
        new Letter.Acknowledgement(
            ID,
            language,
            subject,
            DUE,
            Set.of("password", "api-key"),
            List.of(Missing.values()),
            false),
        new Letter.AgentReply(
            ID,
            language,
            subject,
            words,
            name,
            DUE,
            List.of(),
            Set.of("an unknown kind", "api-key")),
        new Letter.StatusChanged(ID, language, subject, Status.OPEN, Status.WAITING),
        new Letter.ExpectedResolutionChanged(ID, language, subject, EARLIER, DUE, words),
        new Letter.Reminder(ID, language, subject, DUE),
        new Letter.ClosedAfterWaiting(ID, language, subject, DUE),
        new Letter.Resolved(ID, language, subject, words, LINK, DUE),
        new Letter.Reopened(ID, language, subject),
        new Letter.Merged(ID, language, subject, OTHER),
        new Letter.IncidentUpdate(ID, language, subject, name, words),
        new Letter.FileMasked(ID, language, subject, Set.of("token")),
        new Letter.Transcript(
            ID,
            language,
            subject,
            List.of(
                new Letter.Transcript.Said(EARLIER, false, null, subject),
                new Letter.Transcript.Said(DUE, true, name, words))));
  }

  /// All of them, and the variants that say something else.
  static List<Letter> allVariants(Language language) {
    var subject = Text.of("Webhooks arrive twice");
    var more =
        List.<Letter>of(
            new Letter.Acknowledgement(ID, language, subject, DUE, Set.of(), List.of(), true),
            new Letter.AgentReply(
                ID, language, subject, Text.of("Done."), null, null, List.of(), Set.of()),
            new Letter.StatusChanged(ID, language, subject, Status.WAITING, Status.OPEN),
            new Letter.StatusChanged(ID, language, subject, Status.OPEN, Status.CLOSED),
            new Letter.ExpectedResolutionChanged(ID, language, Text.ERASED, null, DUE, Text.of("")),
            new Letter.AgentReply(
                ID,
                language,
                subject,
                Text.of("See the file."),
                null,
                null,
                List.of(Text.of("how-to.pdf")),
                Set.of()));
    return java.util.stream.Stream.concat(all(language).stream(), more.stream()).toList();
  }

  static List<FeedbackPage> allPages(Language language) {
    var comment = Text.of("Fast & kind");
    return List.of(
        FeedbackPage.Asking.first(ID, language, LINK),
        new FeedbackPage.Asking(ID, language, LINK, null, comment, true),
        new FeedbackPage.Asking(ID, language, LINK, 4, comment, false),
        new FeedbackPage.Thanking(ID, language, 5),
        new FeedbackPage.AlreadyGiven(ID, language, LINK, 2, comment),
        new FeedbackPage.LinkInvalid(language));
  }
}
