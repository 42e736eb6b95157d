package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The customer directory, for support to read and for leads to keep.
final class DirectoryCalls {
  private static final int TRIES = 3;

  private final CustomerDirectory customers;

  DirectoryCalls(Desk desk) {
    this.customers = desk.customers();
  }

  Answer show(Call call) {
    call.caller().requireStaff();
    var customer =
        CustomerId.parse(call.path("id"))
            .flatMap(customers::find)
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    return Answer.ok(json(customer));
  }

  /// Replaces the customer whole; the last writer wins.
  Answer put(Call call) {
    call.caller().requireStaff();
    call.caller().requireLead();
    var id =
        CustomerId.parse(call.path("id"))
            .orElseThrow(() ->
                new ProblemException(
                    Problem.badField("id", "must be 1 to 64 letters, digits, -, _, .")));
    var fields = call.fields();
    var name = fields.line("name").orEmpty();
    var plan = fields.oneOf("plan", DirectoryCalls::plan, "basic, regular or premium", Plan.BASIC);
    var chat = fields.requiredFlag("chatEnabled");
    var language =
        fields.optionalOneOf("language", Language::ofTag, "one of en, pt-BR, de, es, ru");
    var emails = emails(fields);
    fields.done();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      long version = customers.find(id).map(Customer::version).orElse(0L);
      var wanted = new Customer(id, name, plan, chat, language, emails, version);
      switch (customers.store(wanted)) {
        case CustomerDirectory.Stored.Done done -> {
          return Answer.ok(json(done.customer()));
        }
        case CustomerDirectory.Stored.AddressTaken taken -> {
          return addressTaken(taken.address());
        }
        case CustomerDirectory.Stored.Stale _ -> {}
      }
    }
    return Answer.problem(
        Problem.of(
            409, "contended", "Others wrote at the same time", "Nothing was done. Try again."));
  }

  private static List<EmailAddress> emails(Fields fields) {
    var emails = new ArrayList<EmailAddress>();
    for (var text : fields.list("emails", Customer.MOST_EMAILS)) {
      var address = EmailAddress.parse(text);
      if (address.isEmpty()) {
        fields.wrong("emails", "must be email addresses; one of them is none");
      }
      address.ifPresent(emails::add);
    }
    return emails.subList(0, Math.min(emails.size(), Customer.MOST_EMAILS));
  }

  private static Optional<Plan> plan(String name) {
    for (var plan : Plan.values()) {
      if (plan.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(plan);
      }
    }
    return Optional.empty();
  }

  private static Answer addressTaken(EmailAddress address) {
    return Answer.problem(
        Problem.of(
            409,
            "address-taken",
            "The address belongs to another customer",
            address.value() + " cannot belong to two customers."));
  }

  static ObjectNode json(Customer customer) {
    var json = Json.object();
    json.put("id", customer.id().value());
    json.put("name", customer.name());
    json.put("plan", label(customer.plan()));
    json.put("chatEnabled", customer.chatEnabled());
    if (customer.language() != null) {
      json.put("language", customer.language().tag());
    }
    var emails = json.putArray("emails");
    customer.emails().forEach(address -> emails.add(address.value()));
    return json;
  }
}
