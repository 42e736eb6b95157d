package dev.plantao.core.timing;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import java.time.Instant;

/// Brings a customer's new plan to the conversations that are open (SL-8).
public final class PlanFollower {
  private final CustomerDirectory customers;
  private final ConversationLog log;
  private final Conversations conversations;
  private final Patience patience;

  public PlanFollower(
      CustomerDirectory customers,
      ConversationLog log,
      Conversations conversations,
      Patience patience) {
    this.customers = customers;
    this.log = log;
    this.conversations = conversations;
    this.patience = patience;
  }

  /// Idempotent: a conversation that has the customer's plan already is left as it is.
  public void follow(CustomerId id, Instant now) {
    customers.find(id).ifPresent(customer -> bring(customer, now));
  }

  private void bring(Customer customer, Instant now) {
    var command = new CommandId("plan-" + customer.version());
    var change = new ConversationCommand.ChangePlan(customer.plan());
    var owner = new OpenCases.Owner.OfCustomer(customer.id());
    for (var open : log.openCases(owner).cases()) {
      var request =
          new Request(command, Actor.SYSTEM, new Request.Reach.All(), null, null, change, now);
      if (conversations.handle(open.id(), request, patience) instanceof Outcome.Contended) {
        throw new IllegalStateException(
            "plan change of " + customer.id() + " did not reach " + open.id() + "; run it again");
      }
    }
  }
}
