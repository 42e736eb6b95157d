package dev.plantao.functions.stored;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Escalation;
import dev.plantao.core.conversation.FileFinding;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Intake;
import dev.plantao.core.conversation.LetterFailure;
import dev.plantao.core.conversation.Likely;
import dev.plantao.core.conversation.Links;
import dev.plantao.core.conversation.MailFacts;
import dev.plantao.core.conversation.MailKind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.PageId;
import dev.plantao.core.conversation.Paging;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.conversation.Verdicts;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Terms;
import dev.plantao.core.policy.Updates;
import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.PromiseKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of everything that logs hold. Every text begins with `~`, every address with it too, so that
/// a stray one is found.
public final class Samples {
  public static final Instant AT = Instant.parse("2026-03-02T09:00:00.250Z");
  public static final Instant LATER = Instant.parse("2026-03-04T09:00:00Z");

  private static final Actor AGENT = new Actor(Actor.Role.AGENT, "sub-agent", Text.of("~Sofia"));
  private static final Actor CUSTOMER =
      new Actor(Actor.Role.CUSTOMER, "sub-customer", Text.of("~Ana"));
  private static final ConversationId OTHER = new ConversationId("T-0000000000AB");
  private static final Terms TERMS =
      new Terms(
          0,
          Plan.PREMIUM,
          new Targets(Duration.ofMinutes(30), Duration.ofHours(48)),
          Policy.DEFAULT.waiting());
  private static final Terms OTHER_TERMS =
      new Terms(
          7, null, new Targets(Duration.ofHours(1), Duration.ofHours(9)), Policy.DEFAULT.waiting());

  private static final IncidentId INCIDENT = IncidentId.of(81);

  private Samples() {}

  /// By a name that says which case it is.
  public static Map<String, Recorded> events() {
    var all = new LinkedHashMap<String, Recorded>();
    all.put("opened", by(CUSTOMER, opened()));
    all.put("opened-by-form", by(new Actor(Actor.Role.CUSTOMER, null, Text.of("~Bruno")), form()));
    all.put(
        "customer-wrote", by(CUSTOMER, new ConversationEvent.CustomerWrote(masked("~an answer"))));
    all.put(
        "agent-replied", by(AGENT, new ConversationEvent.AgentReplied(message("~reply"), false)));
    all.put("agent-held", by(AGENT, new ConversationEvent.AgentReplied(message("~looking"), true)));
    all.put("note-added", by(AGENT, new ConversationEvent.NoteAdded(message("~note"))));
    all.put("wait-started", by(AGENT, new ConversationEvent.WaitStarted(LATER, false)));
    all.put("wait-started-again", by(AGENT, new ConversationEvent.WaitStarted(LATER, true)));
    all.put("wait-ended", by(CUSTOMER, new ConversationEvent.WaitEnded()));
    all.put(
        "severity-changed",
        by(AGENT, new ConversationEvent.SeverityChanged(Severity.MINOR, Severity.CRITICAL)));
    all.put(
        "language-changed",
        by(AGENT, new ConversationEvent.LanguageChanged(Language.EN, Language.PT_BR)));
    all.put(
        "team-first", by(AGENT, new ConversationEvent.TeamChanged(null, new TeamName("platform"))));
    all.put(
        "team-changed",
        by(
            AGENT,
            new ConversationEvent.TeamChanged(new TeamName("core"), new TeamName("platform"))));
    all.put(
        "assignee-changed",
        by(AGENT, new ConversationEvent.AssigneeChanged(null, new AgentId("sub-agent"))));
    all.put("cause-set", by(AGENT, new ConversationEvent.CauseChanged(null, new Provider("meta"))));
    all.put(
        "cause-unset", by(AGENT, new ConversationEvent.CauseChanged(new Provider("meta"), null)));
    all.put(
        "terms-changed", by(Actor.SYSTEM, new ConversationEvent.TermsChanged(TERMS, OTHER_TERMS)));
    all.put(
        "violated",
        by(Actor.SYSTEM, new ConversationEvent.Violated(PromiseKind.FIRST_RESPONSE, AT)));
    all.put(
        "escalated-for-violation",
        by(Actor.SYSTEM, new ConversationEvent.EscalatedForViolation(PromiseKind.RESOLUTION)));
    all.put(
        "escalated-to-team",
        by(
            AGENT,
            new ConversationEvent.EscalatedToTeam(new TeamName("platform"), Text.of("~why"))));
    all.put(
        "expected-resolution-changed",
        by(AGENT, new ConversationEvent.ExpectedResolutionChanged(AT, LATER, Text.of("~later"))));
    all.put("customer-reminded", by(Actor.SYSTEM, new ConversationEvent.CustomerReminded(LATER)));
    all.put("resolved", by(AGENT, new ConversationEvent.Resolved(message("~summary"), true)));
    all.put(
        "closed-by-customer",
        by(CUSTOMER, new ConversationEvent.ClosedByCustomer(Text.of("~done"))));
    all.put("closed-silently", by(CUSTOMER, new ConversationEvent.ClosedByCustomer(null)));
    all.put("closed-after-waiting", by(Actor.SYSTEM, new ConversationEvent.ClosedAfterWaiting()));
    all.put("reopened", by(CUSTOMER, new ConversationEvent.Reopened(Text.of("~again"))));
    all.put(
        "feedback-given",
        by(CUSTOMER, new ConversationEvent.FeedbackGiven(4, Text.of("~fine"), true)));
    // What came later stands at the end: the golden log was written without it.
    all.put("mail-arrived", by(CUSTOMER, new ConversationEvent.CustomerWrote(mail("~by mail"))));
    all.put("opened-by-mail", by(CUSTOMER, openedByMail()));
    all.put("mail-recorded", by(Actor.SYSTEM, new ConversationEvent.MailRecorded(mail("~away"))));
    all.put(
        "letter-failed",
        by(
            Actor.SYSTEM,
            new ConversationEvent.LetterFailed(
                new LetterFailure(
                    new EmailAddress("~ana@acme.example"),
                    LetterFailure.Reason.BOUNCE,
                    true,
                    Text.of("~550 no such user")))));
    all.put(
        "internal-feedback-given",
        by(AGENT, new ConversationEvent.InternalFeedbackGiven(2, Text.of("~bad logs"))));
    all.put("incident-linked", by(AGENT, new ConversationEvent.IncidentLinked(INCIDENT, 3)));
    all.put("incident-unlinked", by(AGENT, new ConversationEvent.IncidentUnlinked(INCIDENT)));
    all.put(
        "incident-updated",
        by(
            Actor.SYSTEM,
            new ConversationEvent.IncidentUpdated(
                INCIDENT,
                4,
                IncidentStage.MONITORING,
                Text.of("~webhooks delayed"),
                Text.of("~it is mended"),
                AGENT)));
    all.put(
        "ladder-reached",
        by(Actor.SYSTEM, new ConversationEvent.LadderReached(PromiseKind.FIRST_RESPONSE, 80)));
    all.put(
        "paged",
        by(
            Actor.SYSTEM,
            new ConversationEvent.Paged(
                Paging.Reason.EMERGENCY, 1, new AgentId("agent-ana"), LATER)));
    all.put(
        "paged-nobody",
        by(Actor.SYSTEM, new ConversationEvent.Paged(Paging.Reason.RESOLUTION, 7, null, LATER)));
    all.put(
        "page-acknowledged",
        by(
            AGENT,
            new ConversationEvent.PageAcknowledged(
                new PageId(new ConversationId("T-0000000000AB"), 2))));
    all.put("opened-likely", by(CUSTOMER, openedLikely()));
    all.put("merged-into", by(AGENT, new ConversationEvent.MergedInto(OTHER)));
    all.put("unmerged", by(AGENT, new ConversationEvent.Unmerged(OTHER)));
    all.put(
        "took-over",
        by(
            AGENT,
            new ConversationEvent.TookOver(
                OTHER,
                new ConversationEvent.TookOver.Inherited(Duration.ofMinutes(5), LATER),
                ConversationEvent.TookOver.Inherited.NOTHING)));
    all.put("gave-back", by(AGENT, new ConversationEvent.GaveBack(OTHER)));
    all.put("split-off", by(AGENT, new ConversationEvent.SplitOff(4, OTHER)));
    all.put("split-from", by(AGENT, new ConversationEvent.SplitFrom(OTHER, 4)));
    all.put(
        "update-overdue",
        by(Actor.SYSTEM, new ConversationEvent.UpdateOverdue(Rung.Audience.LEAD, AT, LATER)));
    all.put(
        "answers-followed-up",
        by(Actor.SYSTEM, new ConversationEvent.AnswersFollowedUp(3, 5, false)));
    all.put("opened-with-updates", by(CUSTOMER, openedWithUpdates()));
    all.put("opened-with-follow-up", by(CUSTOMER, openedInChat(Duration.ofMinutes(10))));
    all.put(
        "file-found",
        by(
            Actor.SYSTEM,
            new ConversationEvent.FileFound(
                "0b6b5a3e-5f0e-4d0c-9b55-0d9c2f7b1c11",
                Text.of("~a.log"),
                FileFinding.MASKED,
                List.of("api-key"),
                false)));
    all.put("opened-under-a-calendar", by(CUSTOMER, openedUnderCalendar()));
    all.put(
        "put-at-risk",
        by(Actor.SYSTEM, new ConversationEvent.PutAtRisk(PromiseKind.FIRST_RESPONSE, 75, LATER)));
    all.put(
        "address-erased",
        by(AGENT, new ConversationEvent.AddressErased("E-0123456789AB", List.of(3L))));
    all.put(
        "erased",
        by(
            AGENT,
            new ConversationEvent.Erased(
                "E-0123456789AB", ConversationEvent.Erased.Ground.REQUEST)));
    return all;
  }

  public static Map<String, Phase> phases() {
    var all = new LinkedHashMap<String, Phase>();
    all.put("phase-open", new Phase.Open());
    all.put("phase-waiting", new Phase.Waiting(AT, LATER, true));
    for (var how : Phase.Closing.values()) {
      all.put(
          "phase-closed-" + how.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          new Phase.Closed(AT, how, LATER));
    }
    return all;
  }

  public static Map<String, Escalation> escalations() {
    return Map.of(
        "escalation-for-violation", new Escalation.ForViolation(PromiseKind.FIRST_RESPONSE, AT),
        "escalation-to-team", new Escalation.ToTeam(new TeamName("platform"), Text.of("~why"), AT));
  }

  private static Recorded by(Actor actor, ConversationEvent event) {
    return new Recorded(AT, actor, event);
  }

  private static Message message(String body) {
    return Message.of(body);
  }

  private static Message masked(String body) {
    return new Message(Text.of(body), List.of("api-key"));
  }

  private static ConversationEvent opened() {
    var requester =
        new Requester(
            new CustomerId("acme"), new EmailAddress("~ana@acme.example"), Text.of("~Ana"));
    return new ConversationEvent.Opened(
        new Intake(Origin.PORTAL, requester, Text.of("~subject"), true, AT),
        TERMS,
        Severity.CRITICAL,
        Language.DE,
        masked("~description"),
        new Report(
            Text.of("~impact"), Text.of("~steps"), Text.of("~request"), Text.of("~response"), AT),
        Links.NONE);
  }

  private static ConversationEvent form() {
    var requester = new Requester(null, new EmailAddress("~bruno@mail.example"), Text.of("~Bruno"));
    return new ConversationEvent.Opened(
        new Intake(Origin.CONTACT_FORM, requester, Text.of("~subject"), false, AT),
        OTHER_TERMS,
        Severity.MINOR,
        Language.RU,
        message("~описание 💡"),
        Report.EMPTY,
        Links.NONE);
  }

  private static ConversationEvent openedLikely() {
    var requester = new Requester(new CustomerId("acme"), null, Text.of("~Ana"));
    return new ConversationEvent.Opened(
        new Intake(Origin.PORTAL, requester, Text.of("~subject"), false, AT),
        TERMS,
        Severity.MINOR,
        Language.EN,
        message("~description"),
        Report.EMPTY,
        Links.NONE.with(new Likely(OTHER, Text.of("~webhook, twice"))));
  }

  private static ConversationEvent openedWithUpdates() {
    return openedInChat(null);
  }

  private static ConversationEvent openedInChat(@Nullable Duration followUpAfter) {
    var requester = new Requester(new CustomerId("acme"), null, null);
    var updates = new Updates(Map.of(Severity.MINOR, Duration.ofHours(24)), Duration.ofMinutes(30));
    var terms =
        new Terms(
            4,
            Plan.BASIC,
            TERMS.targets(),
            TERMS.waiting(),
            List.of(),
            updates,
            followUpAfter,
            null,
            null);
    return new ConversationEvent.Opened(
        new Intake(Origin.WIDGET, requester, Text.of("~subject"), false, AT),
        terms,
        Severity.MINOR,
        Language.EN,
        message("~description"),
        Report.EMPTY,
        Links.NONE);
  }

  private static ConversationEvent openedUnderCalendar() {
    var requester = new Requester(new CustomerId("acme"), null, null);
    var morning = new BusinessCalendar.Hours(9 * 60, 12 * 60);
    var afternoon = new BusinessCalendar.Hours(13 * 60, 17 * 60 + 30);
    var calendar =
        new BusinessCalendar(
            "office",
            ZoneId.of("Europe/Berlin"),
            Map.of(
                DayOfWeek.MONDAY, List.of(morning, afternoon), DayOfWeek.SUNDAY, List.of(morning)),
            List.of(
                new BusinessCalendar.Closure(
                    LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-02")),
                new BusinessCalendar.Closure(
                    LocalDate.parse("2027-05-01"), LocalDate.parse("2027-05-01"))));
    var follows = new Targets.Follows("office", List.of(PromiseKind.RESOLUTION));
    var targets = new Targets(Duration.ofHours(4), Duration.ofHours(16), follows);
    var terms =
        new Terms(8, Plan.BASIC, targets, TERMS.waiting(), List.of(), null, null, 75, calendar);
    return new ConversationEvent.Opened(
        new Intake(Origin.WIDGET, requester, Text.of("~subject"), false, AT),
        terms,
        Severity.MINOR,
        Language.EN,
        message("~description"),
        Report.EMPTY,
        Links.NONE);
  }

  private static ConversationEvent openedByMail() {
    var requester = new Requester(null, new EmailAddress("~ana@acme.example"), Text.of("~Ana"));
    return new ConversationEvent.Opened(
        new Intake(Origin.EMAIL, requester, Text.of("~subject"), false, AT),
        OTHER_TERMS,
        Severity.MINOR,
        Language.ES,
        mail("~mail"),
        Report.EMPTY,
        new Links(new ConversationId("T-0000000000AB"), new ConversationId("T-0000000000CD")));
  }

  private static Message mail(String body) {
    var facts =
        new MailFacts(
            new EmailAddress("~ana@acme.example"),
            Text.of("~Ana"),
            List.of(new EmailAddress("~support@desk.example")),
            List.of(),
            Text.of("~Re: subject"),
            Text.of("~id@mail.example"),
            Verdicts.ALL_PASS,
            MailKind.HUMAN);
    var file =
        new Attachment("abc/0", Text.of("~log.txt"), "text/plain", 12, "0".repeat(64), false);
    return new Message(
        Text.of(body),
        Text.of("~> quoted"),
        Text.of("~-- Ana"),
        Text.of("~<p>html</p>"),
        List.of(file),
        List.of(),
        facts);
  }
}
