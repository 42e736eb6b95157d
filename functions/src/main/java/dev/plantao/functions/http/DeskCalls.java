package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationCommand.Cause;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.desk.QueueFilter;
import dev.plantao.core.incident.SharedWords;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.policy.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What support does at the desk.
final class DeskCalls {
  private static final String TEAM_FORM = "1 to 40 lower-case letters, digits and hyphens";
  private static final TeamName NO_TEAM = new TeamName("none");

  private final Desk desk;
  private final Commands commands;
  private final IncidentHints hints;

  DeskCalls(Desk desk) {
    this.desk = desk;
    this.commands = new Commands(desk);
    this.hints = new IncidentHints(desk, new SharedWords());
  }

  Answer queue(Call call) {
    staff(call);
    var filter =
        new QueueFilter(
            filter(call, "team", TeamName::parse),
            filter(call, "assignee", AgentId::parse),
            filter(call, "severity", DeskCalls::severity),
            filter(call, "status", DeskCalls::status));
    var page = desk.lists().queue(filter, call.cursor(), call.limit());
    return Lists.answer(page, state -> ConversationView.forStaff(state, call.at()));
  }

  private static <T> @Nullable T filter(
      Call call, String name, Function<String, Optional<T>> read) {
    var asked = call.query(name);
    return asked == null
        ? null
        : read.apply(asked)
            .orElseThrow(() -> new ProblemException(Problem.badField(name, "is no such value")));
  }

  private static Optional<Severity> severity(String level) {
    return level.matches("[1-3]") ? Severity.ofLevel(Integer.parseInt(level)) : Optional.empty();
  }

  private static Optional<Status> status(String name) {
    for (var status : Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  Answer show(Call call) {
    staff(call);
    var state =
        desk.log()
            .newest(call.conversation())
            .orElseThrow(() -> new ProblemException(Problem.notFound()))
            .after();
    var json = ConversationView.forStaff(state, call.at());
    hints
        .suggestion(state, call.at())
        .ifPresent(incident -> json.put("suggestedIncident", incident.id().value()));
    return Answer.ok(json).withVersion(state.lastSeq());
  }

  Answer timeline(Call call) {
    staff(call);
    var state =
        desk.log()
            .newest(call.conversation())
            .orElseThrow(() -> new ProblemException(Problem.notFound()))
            .after();
    return Lists.timeline(
            desk.log(),
            state.id(),
            call,
            new TimelineView(true, new FileView(desk.uploads(), call.at())))
        .withVersion(state.lastSeq());
  }

  Answer reply(Call call) {
    staff(call);
    var fields = call.fields();
    var body = fields.text("body");
    var then = fields.oneOf("then", DeskCalls::then, "wait or work", false);
    var holding = fields.flag("holding");
    var attachments = Attachments.of(desk, call, fields);
    fields.done();
    return commands.said(
        call,
        new Commands.Said(body, fields, attachments),
        message -> new ConversationCommand.Reply(message, then, holding));
  }

  private static Optional<Boolean> then(String value) {
    return switch (value) {
      case "wait" -> Optional.of(true);
      case "work" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  Answer note(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var body = fields.text("body");
    fields.done();
    var command = new ConversationCommand.AddNote(fields.message(body));
    return commands.said(call, caller, fields, command);
  }

  Answer triage(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var level = fields.optionalNumber("severity", 1, 3);
    var command =
        new ConversationCommand.Triage(
            level == null ? null : Severity.ofLevel(level).orElse(null),
            fields.optionalOneOf("team", TeamName::parse, TEAM_FORM),
            fields.optionalOneOf("assignee", AgentId::parse, "an agent's id"),
            fields.optionalOneOf("cause", DeskCalls::cause, "none or a provider's name"),
            fields.optionalOneOf("language", Language::ofTag, "one of en, pt-BR, de, es, ru"));
    fields.done();
    return commands.moved(call, caller, fields.body(), command);
  }

  private static Optional<Cause> cause(String name) {
    if (name.equals("none")) {
      return Optional.of(new Cause.Ours());
    }
    try {
      return Optional.of(new Cause.External(new Provider(name).name()));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  Answer escalate(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var team = fields.oneOf("team", TeamName::parse, TEAM_FORM, NO_TEAM);
    var reason = fields.remark("reason");
    fields.done();
    var command = new ConversationCommand.EscalateToTeam(team, reason);
    return commands.moved(call, caller, fields.body(), command);
  }

  Answer expectResolution(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var at = fields.instant("at");
    var reason = fields.remark("reason");
    fields.done();
    var command = new ConversationCommand.ExpectResolution(at, reason);
    return commands.moved(call, caller, fields.body(), command);
  }

  Answer resolve(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var summary = fields.text("summary");
    var publish = fields.flag("publish");
    fields.done();
    var command = new ConversationCommand.Resolve(fields.message(summary), publish);
    return commands.moved(call, caller, fields.body(), command);
  }

  Answer reopen(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var reason = fields.remark("reason");
    fields.done();
    return commands.moved(call, caller, fields.body(), new ConversationCommand.Reopen(reason));
  }

  Answer internalFeedback(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var rating = fields.number("rating", 1, 5);
    var comment = fields.optionalRemark("comment");
    fields.done();
    var command = new ConversationCommand.GiveInternalFeedback(rating, comment);
    return commands.said(call, caller, fields, command);
  }

  private static Caller staff(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    return caller;
  }
}
