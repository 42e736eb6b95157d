package dev.plantao.functions.http;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.Escalation;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A conversation as JSON, at the moment of reading.
final class ConversationView {

  private ConversationView() {}

  /// For its customer.
  static ObjectNode forCustomer(Conversation state, Instant now) {
    var json = Json.object();
    var intake = state.intake();
    json.put("id", state.id().value());
    json.put("kind", label(state.id().kind()));
    json.put("origin", label(intake.origin()));
    json.put("status", label(Status.of(state)));
    json.put("subject", intake.subject().orEmpty());
    json.put("severity", state.handling().severity().level());
    json.put("plan", state.terms().plan() == null ? null : label(state.terms().plan()));
    json.put("language", state.handling().language().tag());
    var customer = intake.requester().customer();
    if (customer != null) {
      json.put("customer", customer.value());
    }
    json.put("openedAt", intake.at().toString());
    json.put("updatedAt", state.updatedAt().toString());
    json.set("firstResponse", firstResponse(state, now));
    json.set("resolution", resolution(state, now));
    if (state.phase() instanceof Phase.Waiting waiting) {
      json.put("closesAt", waiting.closesAt().toString());
    }
    if (state.handling().escalation() != null) {
      json.set("escalation", escalation(state.handling().escalation(), false));
    }
    put(json, "expectedResolution", state.handling().expectedResolution());
    state.partOf().ifPresent(incident -> json.put("incident", incident.value()));
    if (state.related().mergedInto() != null) {
      json.put("mergedInto", state.related().mergedInto().value());
    }
    var masked = json.putArray("masked");
    state.masked().forEach(masked::add);
    return json;
  }

  /// For support, with what only support may see.
  static ObjectNode forStaff(Conversation state, Instant now) {
    var json = forCustomer(state, now);
    var handling = state.handling();
    json.put("version", state.lastSeq());
    json.put("emergency", state.intake().emergency());
    var risks = state.atRisk(now);
    json.put("atRisk", !risks.isEmpty());
    put(json, "firstResponse", risks.contains(PromiseKind.FIRST_RESPONSE));
    put(json, "resolution", risks.contains(PromiseKind.RESOLUTION));
    if (handling.team() != null) {
      json.put("team", handling.team().value());
    }
    if (handling.assignee() != null) {
      json.put("assignee", handling.assignee().value());
    }
    if (handling.cause() != null) {
      json.put("cause", handling.cause().name());
    }
    if (handling.escalation() != null) {
      json.set("escalation", escalation(handling.escalation(), true));
    }
    var requester = json.putObject("requester");
    var asked = state.intake().requester();
    if (asked.name() != null) {
      requester.put("name", asked.name().orEmpty());
    }
    if (asked.address() != null) {
      requester.put("address", asked.address().value());
    }
    json.set("links", RelatedView.links(state.related()));
    if (state.feedback() != null) {
      json.putObject("feedback").put("rating", state.feedback().rating());
    }
    return json;
  }

  private static ObjectNode firstResponse(Conversation state, Instant now) {
    var json = Json.object();
    promise(json, state.firstResponse(), state, now);
    return json;
  }

  private static ObjectNode resolution(Conversation state, Instant now) {
    var json = Json.object();
    var promise = state.resolution();
    if (ConversationEvolution.holds(state, PromiseKind.RESOLUTION)) {
      promise(json, promise, state, now);
    } else {
      put(json, "at", promise.fulfilledAt());
      json.put("violated", false);
    }
    var waiting = state.phase() instanceof Phase.Waiting;
    json.put("paused", waiting && promise.open() && !promise.running());
    return json;
  }

  private static void promise(ObjectNode json, Promise promise, Conversation state, Instant now) {
    put(json, "due", due(promise, state, now));
    put(json, "at", promise.fulfilledAt());
    json.put("violated", promise.violated() || promise.overdueAt(now).isPresent());
  }

  /// Broken: when it broke. Running: when it falls due. Answered: when it would have. Standing
  /// still: the earliest instant at which it could, were the clock to run on now.
  private static Instant due(Promise promise, Conversation state, Instant now) {
    if (promise.violatedAt() != null) {
      return promise.violatedAt();
    }
    var stopped =
        switch (state.phase()) {
          case Phase.Closed closed -> closed.at();
          case Phase.Open _, Phase.Waiting _ -> now;
        };
    var standing = promise.fulfilledAt() == null ? stopped : promise.fulfilledAt();
    return promise.due().orElseGet(() -> promise.hours().after(standing, promise.remaining()));
  }

  private static ObjectNode escalation(Escalation escalation, boolean forStaff) {
    var json = Json.object();
    switch (escalation) {
      case Escalation.ForViolation e -> {
        json.put("level", label(e.level()));
        json.put("reason", label(e.promise()));
      }
      case Escalation.ToTeam e -> {
        json.put("level", "team");
        json.put("reason", forStaff ? e.reason().orEmpty() : "technical");
        if (forStaff) {
          json.put("team", e.team().value());
        }
      }
    }
    json.put("at", escalation.at().toString());
    return json;
  }

  private static void put(ObjectNode json, String promise, boolean atRisk) {
    if (json.get(promise) instanceof ObjectNode of) {
      of.put("atRisk", atRisk);
    }
  }

  private static void put(ObjectNode json, String name, @Nullable Instant instant) {
    if (instant != null) {
      json.put(name, instant.toString());
    }
  }

  /// `CONTACT_FORM` → `contact-form`.
  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
