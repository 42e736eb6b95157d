package dev.plantao.functions.http;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.incident.Incident;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Openings.Alike;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.functions.mail.language.Languages;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The three ways to open a conversation over HTTP: portal, widget, contact form.
final class OpeningCalls {
  private static final int SUBJECT_OF_A_CHAT = 80;
  private static final String LANGUAGES = "one of en, pt-BR, de, es, ru";
  private static final EmailAddress NOBODY = new EmailAddress("nobody@example.invalid");

  private final Desk desk;
  private final SearchCalls search;
  private final InstantReplies instantReplies = new InstantReplies();

  OpeningCalls(Desk desk) {
    this.desk = desk;
    this.search = new SearchCalls(desk);
  }

  Answer ticket(Call call) {
    var caller = customerOf(call);
    var fields = call.fields();
    var subject = fields.line("subject");
    var description = fields.text("description");
    var impact = fields.text("impact");
    var report =
        new Report(
            impact,
            fields.optionalText("stepsToReproduce"),
            fields.optionalText("apiRequest"),
            fields.optionalText("apiResponse"),
            fields.optionalInstant("occurredAt"));
    var asked = Asked.of(desk, call, fields);
    fields.done();
    var keys = Keys.of(caller.sub(), call, fields.body());
    var customer = CustomerCalls.customer(desk, caller.requireCustomer());
    var id = keys.draw().id(Kind.TICKET);
    var opening = opening(id, Origin.PORTAL, caller, customer, asked);
    Function<Message, Opening> said = message -> opening.of(subject, message, report);
    return open(call, keys, asked, new Planned(id, description, said, this::conversation));
  }

  Answer chat(Call call) {
    var caller = customerOf(call);
    var customer = CustomerCalls.customer(desk, caller.requireCustomer());
    if (!customer.chatEnabled()) {
      return noChat(customer);
    }
    var fields = call.fields();
    var message = fields.text("message");
    var impact = fields.optionalText("impact");
    var asked = Asked.of(desk, call, fields);
    fields.done();
    var keys = Keys.of(caller.sub(), call, fields.body());
    var report = new Report(impact, null, null, null, null);
    var id = keys.draw().id(Kind.CHAT);
    var opening = opening(id, Origin.WIDGET, caller, customer, asked);
    Function<Message, Opening> said = filled -> opening.of(firstLine(message), filled, report);
    Function<Entry, Answer> answered = opened -> chatView(opened, message);
    return open(call, keys, asked, new Planned(id, message, said, answered));
  }

  Answer contact(Call call) {
    var fields = call.fields();
    var name = fields.line("name");
    var address = fields.oneOf("email", EmailAddress::parse, "an email address", NOBODY);
    var subject = fields.line("subject");
    var description = fields.text("description");
    var impact = fields.optionalText("impact");
    var language = fields.optionalOneOf("language", Language::ofTag, LANGUAGES);
    fields.done();
    var keys = Keys.of("contact " + address.value(), call, fields.body());
    var opening =
        new Opening(
            keys.draw().id(Kind.TICKET),
            Origin.CONTACT_FORM,
            new Requester(null, address, name),
            null,
            language == null ? told(description, subject) : language,
            subject,
            fields.message(description),
            new Report(impact, null, null, null, null),
            false);
    var by = new Actor(Actor.Role.CUSTOMER, null, name);
    // Whoever fills in a form proves nothing, so it is not told of open cases.
    var sent = new Openings.Sent(by, keys.command(), keys.key(), call.at());
    var outcome = desk.openings().open(opening, Alike.OPENED, sent, desk.openingPatience());
    return Outcomes.answer(outcome, OpeningCalls::receipt, OpeningCalls::receipt);
  }

  /// What every opening by a signed-in customer may say beside its case.
  ///
  /// @param language null where the customer's setting decides
  /// @param alike what becomes of it if it looks like an open case
  private record Asked(
      @Nullable Language language, boolean emergency, Alike alike, Attachments attachments) {
    static Asked of(Desk desk, Call call, Fields fields) {
      var language = fields.optionalOneOf("language", Language::ofTag, LANGUAGES);
      var emergency = fields.flag("emergency");
      // An emergency is never answered with "that is open already": it must page somebody.
      var opened = fields.flag("distinct") || emergency;
      var alike = opened ? Alike.OPENED : Alike.ANSWERED;
      return new Asked(language, emergency, alike, Attachments.of(desk, call, fields));
    }
  }

  @FunctionalInterface
  private interface Unfinished {
    Opening of(Text subject, Message message, Report report);
  }

  private static Unfinished opening(
      ConversationId id, Origin origin, Caller caller, Customer customer, Asked asked) {
    var language = asked.language() == null ? customer.language() : asked.language();
    var name = caller.name() == null ? customer.name() : caller.name();
    return (subject, message, report) ->
        new Opening(
            id,
            origin,
            new Requester(customer.id(), caller.email(), Text.of(name)),
            customer.plan(),
            language == null ? told(message.body(), subject) : language,
            subject,
            message,
            report,
            asked.emergency());
  }

  /// The language that somebody writes in (CH-7). A subject is short and full of names, so it is
  /// asked only where the text says nothing.
  private static Language told(Text text, Text subject) {
    return Language.ofTag(Languages.detectOrDoubt(text.orEmpty()))
        .or(() -> Language.ofTag(Languages.detectOrDoubt(subject.orEmpty())))
        .orElse(Language.EN);
  }

  /// An opening that lacks its message, and what it is answered with.
  private record Planned(
      ConversationId id,
      Text text,
      Function<Message, Opening> opening,
      Function<Entry, Answer> answered) {}

  private Answer open(Call call, Keys keys, Asked asked, Planned planned) {
    var by = call.caller().actor();
    var patience = desk.openingPatience();
    var outcome =
        asked
            .attachments()
            .with(
                planned.text(),
                planned.id(),
                patience,
                filled -> {
                  var opening = planned.opening().apply(filled.message());
                  var sent =
                      new Openings.Sent(by, keys.command(), keys.key(), call.at(), filled.files());
                  return desk.openings().open(opening, asked.alike(), sent, patience);
                });
    return Outcomes.answer(outcome, planned.answered(), planned.answered());
  }

  private Answer conversation(Entry opened) {
    var state = opened.after();
    return Answer.created(ConversationView.forCustomer(state, opened.at()))
        .with("location", "/conversations/" + state.id().value());
  }

  private Answer chatView(Entry opened, Text message) {
    var state = opened.after();
    var json = ConversationView.forCustomer(state, opened.at());
    var reply = json.putObject("instantReply");
    reply.put("text", instantReplies.text(state));
    var incidents = reply.putArray("incidents");
    desk.incidents().board(opened.at()).stream()
        .filter(Incident::ongoing)
        .map(incident -> IncidentView.forEverybody(incident, state.handling().language()))
        .forEach(incidents::add);
    var suggestions = reply.putArray("suggestions");
    search.suggestions(message.orEmpty(), state.handling().language()).forEach(suggestions::add);
    return Answer.created(json).with("location", "/conversations/" + state.id().value());
  }

  /// Nothing of what was sent is repeated: anybody can put anybody's address into a form.
  private static Answer receipt(Entry opened) {
    var state = opened.after();
    var json = Json.object();
    json.put("id", state.id().value());
    state.firstResponse().due().ifPresent(due -> json.put("firstResponseDue", due.toString()));
    return Answer.created(json);
  }

  private static Answer noChat(Customer customer) {
    var problem =
        Problem.of(
            403,
            "chat-not-enabled",
            "Live chat is not part of this customer's support",
            "Please use one of: " + String.join(", ", CustomerCalls.channels(customer)) + ".");
    var json = problem.json();
    var channels = json.putArray("channels");
    CustomerCalls.channels(customer).forEach(channels::add);
    return Answer.problem(problem, json);
  }

  private static Text firstLine(Text message) {
    var line = message.orEmpty().strip().lines().findFirst().orElse("").strip();
    if (line.codePointCount(0, line.length()) <= SUBJECT_OF_A_CHAT) {
      return Text.of(line);
    }
    return Text.of(line.substring(0, line.offsetByCodePoints(0, SUBJECT_OF_A_CHAT)) + "…");
  }

  private static Caller customerOf(Call call) {
    return CustomerCalls.customerOf(call);
  }
}
