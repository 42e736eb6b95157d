package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.log.Entry;
import dev.plantao.core.policy.Plan;
import java.util.List;

/// What a signed-in customer asks about their own conversations.
final class CustomerCalls {
  private final Desk desk;
  private final Commands commands;

  CustomerCalls(Desk desk) {
    this.desk = desk;
    this.commands = new Commands(desk);
  }

  Answer me(Call call) {
    var customer = customer(desk, call.caller().requireCustomer());
    var json = Json.object();
    json.put("customer", customer.id().value());
    json.put("name", customer.name());
    json.put("plan", label(customer.plan()));
    json.put("chatEnabled", customer.chatEnabled());
    json.put("language", customer.language() == null ? "en" : customer.language().tag());
    var channels = json.putArray("channels");
    channels(customer).forEach(channels::add);
    return Answer.ok(json);
  }

  /// A customer whom the directory does not know yet is helped all the same, on the basic plan.
  static Customer customer(Desk desk, CustomerId id) {
    return desk.customers()
        .find(id)
        .orElseGet(() -> new Customer(id, id.value(), Plan.BASIC, false, null, List.of(), 0));
  }

  /// The ways in that a customer has.
  static List<String> channels(Customer customer) {
    return customer.chatEnabled()
        ? List.of("widget", "portal", "contact-form", "email")
        : List.of("portal", "contact-form", "email");
  }

  Answer list(Call call) {
    var customer = call.caller().requireCustomer();
    var page = desk.lists().ofCustomer(customer, call.cursor(), call.limit());
    return Lists.answer(page, state -> ConversationView.forCustomer(state, call.at()));
  }

  Answer show(Call call) {
    var entry = own(call);
    return Answer.ok(ConversationView.forCustomer(entry.after(), call.at()));
  }

  Answer timeline(Call call) {
    return Lists.timeline(
        desk.log(),
        own(call).after().id(),
        call,
        new TimelineView(false, new FileView(desk.uploads(), call.at())));
  }

  Answer write(Call call) {
    customerOf(call);
    var fields = call.fields();
    var body = fields.text("body");
    var attachments = Attachments.of(desk, call, fields);
    fields.done();
    return commands.said(
        call, new Commands.Said(body, fields, attachments), ConversationCommand.Write::new);
  }

  Answer close(Call call) {
    var caller = customerOf(call);
    var fields = call.fields();
    var reason = fields.optionalRemark("reason");
    fields.done();
    return commands.moved(call, caller, fields.body(), new ConversationCommand.Close(reason));
  }

  Answer reopen(Call call) {
    var caller = customerOf(call);
    var fields = call.fields();
    var reason = fields.optionalRemark("reason");
    fields.done();
    return commands.moved(call, caller, fields.body(), new ConversationCommand.Reopen(reason));
  }

  Answer feedback(Call call) {
    var caller = customerOf(call);
    var fields = call.fields();
    var rating = fields.number("rating", 1, 5);
    var comment = fields.optionalRemark("comment");
    fields.done();
    var command = new ConversationCommand.GiveFeedback(rating, comment);
    return commands.said(call, caller, fields, command);
  }

  /// A customer who writes; staff never write as one, even if their token names a customer.
  static Caller customerOf(Call call) {
    var caller = call.caller();
    caller.requireCustomer();
    if (caller.staff()) {
      throw new ProblemException(Problem.forbidden("Support answers at the desk."));
    }
    return caller;
  }

  private Entry own(Call call) {
    var customer = call.caller().requireCustomer();
    ConversationId id = call.conversation();
    return desk.log()
        .newest(id)
        .filter(entry -> customer.equals(entry.after().intake().requester().customer()))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }
}
