package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.incident.Incident;
import dev.plantao.core.incident.Newsroom;
import dev.plantao.core.incident.Published;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;

/// Incidents at the desk (PR-8): opened, updated, and linked to conversations.
final class IncidentCalls {
  /// Links of one call: two AWS calls each must fit the 30 s of an answer.
  private static final int MOST_LINKS = 100;

  private static final int LONGEST_TITLE = 200;

  /// With five languages and 20 updates shown, an incident fits one item (400 KB).
  private static final int LONGEST_TEXT = 1000;

  private static final IncidentId NONE = IncidentId.of(0);

  private static final String STAGES = "investigating, identified, monitoring or resolved";

  private final Desk desk;
  private final Newsroom newsroom;
  private final Commands commands;

  IncidentCalls(Desk desk) {
    this.desk = desk;
    this.newsroom = new Newsroom(desk.incidents());
    this.commands = new Commands(desk);
  }

  Answer list(Call call) {
    call.caller().requireStaff();
    var language = ReaderLanguage.of(call);
    var page = desk.incidents().list(call.cursor(), call.limit());
    return Lists.answer(page, incident -> IncidentView.forStaff(incident, language));
  }

  Answer open(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var title = fields.translated("title", LONGEST_TITLE);
    var text = fields.translated("text", LONGEST_TEXT);
    var stage = fields.optionalOneOf("state", IncidentCalls::stage, STAGES);
    fields.done();
    var keys = Keys.of(caller.sub(), call, fields.body());
    var id = new IncidentId("I" + keys.draw().id(Kind.TICKET).value().substring(1));
    var first =
        new Newsroom.Announcement(
            caller.actor(),
            keys.command(),
            keys.key(),
            stage == null ? IncidentStage.INVESTIGATING : stage,
            text);
    return answer(newsroom.open(id, title, first, call.at()), call);
  }

  Answer update(Call call) {
    var caller = staff(call);
    var id = incident(call.path("id")).orElseThrow(IncidentCalls::notFound);
    var fields = call.fields();
    var text = fields.translated("text", LONGEST_TEXT);
    var stage = fields.oneOf("state", IncidentCalls::stage, STAGES, IncidentStage.INVESTIGATING);
    fields.done();
    var keys = Keys.of(caller.sub(), call, fields.body());
    var next = new Newsroom.Announcement(caller.actor(), keys.command(), keys.key(), stage, text);
    return answer(newsroom.update(id, next, call.at(), Patience.OF_A_PERSON), call);
  }

  private static Optional<IncidentStage> stage(String name) {
    for (var stage : IncidentStage.values()) {
      if (stage.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }

  private static Answer answer(Published published, Call call) {
    return switch (published) {
      case Published.Done done ->
          Answer.created(IncidentView.forStaff(done.incident(), ReaderLanguage.of(call)));
      case Published.KeyReused _ -> Outcomes.keyReused();
      case Published.NotFound _ -> Answer.problem(Problem.notFound());
      case Published.Over over ->
          Answer.problem(
              Problem.of(
                  422,
                  "incident-over",
                  "The incident is over",
                  "It was resolved at " + over.resolvedAt() + ". What comes back is a new one."));
      case Published.Full full ->
          Answer.problem(
              Problem.of(
                  422,
                  "incident-full",
                  "The incident has too many updates",
                  "One has at most " + full.most() + ". Resolve it and open another one."));
      case Published.Contended _ -> Outcomes.contended();
    };
  }

  /// One conversation becomes part of an incident.
  Answer link(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var named = fields.oneOf("incident", IncidentId::parse, "an incident's id", NONE);
    fields.done();
    var incident = desk.incidents().find(named).orElse(null);
    if (incident == null) {
      return unknown(named);
    }
    return commands.moved(call, caller, fields.body(), linking(incident));
  }

  Answer unlink(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    fields.done();
    return commands.moved(call, caller, fields.body(), new ConversationCommand.UnlinkIncident());
  }

  /// Many at once; each has an outcome of its own.
  Answer linkMany(Call call) {
    var caller = staff(call);
    var id = incident(call.path("id")).orElseThrow(IncidentCalls::notFound);
    var fields = call.fields();
    var ids = new LinkedHashSet<ConversationId>();
    var asked = fields.list("ids", MOST_LINKS);
    if (asked.isEmpty()) {
      fields.wrong("ids", "must name one conversation at least");
    }
    for (var one : asked) {
      ConversationId.parse(one)
          .ifPresentOrElse(ids::add, () -> fields.wrong("ids", "must be ids of conversations"));
    }
    fields.done();
    var incident = desk.incidents().find(id).orElseThrow(IncidentCalls::notFound);
    var command = Keys.of(caller.sub(), call, fields.body()).command();
    var json = Json.object();
    var outcomes = json.putArray("outcomes");
    for (var conversation : ids) {
      var request =
          new Request(
              command,
              caller.actor(),
              new Request.Reach.All(),
              null,
              null,
              linking(incident),
              call.at());
      var outcome = desk.conversations().handle(conversation, request, Patience.OF_A_PERSON);
      outcomes.addObject().put("id", conversation.value()).put("outcome", label(outcome));
    }
    return Answer.ok(json);
  }

  private static String label(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _, Outcome.Repeated _ -> "linked";
      case Outcome.Unchanged _ -> "already-linked";
      case Outcome.NotFound _ -> "not-found";
      case Outcome.Refused _ -> "closed";
      case Outcome.Contended _, Outcome.Stale _, Outcome.KeyReused _, Outcome.Duplicate _ -> "busy";
    };
  }

  private static ConversationCommand linking(Incident incident) {
    return new ConversationCommand.LinkIncident(incident.id(), incident.knownWhenLinked());
  }

  private static Answer unknown(IncidentId id) {
    return Answer.problem(
        Problem.of(
            422, "unknown-incident", "There is no such incident", "None is named " + id + "."));
  }

  private static Optional<IncidentId> incident(String id) {
    return IncidentId.parse(id);
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.notFound());
  }

  private static Caller staff(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    return caller;
  }
}
