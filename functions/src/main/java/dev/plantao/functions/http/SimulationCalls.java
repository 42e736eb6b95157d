package dev.plantao.functions.http;

import dev.plantao.core.policy.Policy;
import dev.plantao.core.whatif.Simulation;
import dev.plantao.core.whatif.SimulationId;
import dev.plantao.functions.policy.PolicyReader;
import dev.plantao.functions.stored.Words;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A policy, tried on what is stored. Up to 500 conversations are told again while the caller
/// waits; more are gone on with elsewhere, and the caller asks how far it has come.
final class SimulationCalls {
  /// Each of at most 100 conversations, or of a month without any.
  private static final int STEPS_AT_ONCE = 5;

  private static final int ID_BYTES = 16;
  private static final int DAY_LENGTH = "2026-01-01".length();

  private final Desk desk;

  SimulationCalls(Desk desk) {
    this.desk = desk;
  }

  Answer simulate(Call call) {
    call.caller().requireStaff();
    var asked = question(call);
    var whatIf = desk.whatIf();
    whatIf.kept().keep(Simulation.of(asked));
    var standing = whatIf.kept().find(asked.id()).orElseThrow();
    if (!standing.question().digest().equals(asked.digest())) {
      return Answer.problem(
          Problem.of(
              409,
              "idempotency-key-reused",
              "The Idempotency-Key was used before",
              "It came with another body then. Nothing was done."));
    }
    var steps = new AtomicInteger();
    var now =
        whatIf
            .simulator()
            .goOn(asked.id(), () -> steps.getAndIncrement() < STEPS_AT_ONCE)
            .or(() -> whatIf.kept().find(asked.id()))
            .orElse(standing);
    if (now.done()) {
      return Answer.ok(SimulationView.of(now));
    }
    whatIf.later().goOn(now.id());
    return new Answer(
        202,
        Json.write(SimulationView.of(now)),
        Map.of("location", "/desk/policy/simulations/" + now.id().value()));
  }

  Answer show(Call call) {
    call.caller().requireStaff();
    return SimulationId.parse(call.path("id"))
        .flatMap(desk.whatIf().kept()::find)
        .map(found -> Answer.ok(SimulationView.of(found)))
        .orElseGet(() -> Answer.problem(Problem.notFound()));
  }

  private static Simulation.Question question(Call call) {
    var fields = call.fields();
    var policy = policy(fields);
    var from = edge(fields, "from", false);
    var to = edge(fields, "to", true);
    if (from != null && to != null && !from.isBefore(to)) {
      fields.wrong("to", "must come after `from`");
    }
    fields.done();
    var agent = call.caller().agent();
    var digest = sha256(Json.canonical(fields.body()));
    var key = call.idempotencyKey();
    var name = key == null ? call.at() + "\n" + encoded(digest) : key;
    var id = sha256(agent.value() + "\n" + call.route() + "\n" + name);
    return new Simulation.Question(
        new SimulationId("S-" + encoded(Arrays.copyOf(id, ID_BYTES))),
        agent,
        encoded(digest),
        policy == null ? Policy.DEFAULT : policy,
        from == null ? Instant.EPOCH : from,
        to == null ? Instant.EPOCH : to,
        call.at());
  }

  /// As `PUT /desk/policy` takes it, a reason for the change or none.
  private static @Nullable Policy policy(Fields fields) {
    var document = fields.object("policy");
    if (!fields.errors().isEmpty()) {
      return null;
    }
    return switch (PolicyReader.read(document, 0, "reason", "effectiveAt")) {
      case PolicyReader.Read.Good good -> good.policy();
      case PolicyReader.Read.Flawed flawed -> {
        flawed.flaws().forEach(flaw -> fields.wrong("policy." + flaw.field(), flaw.message()));
        yield null;
      }
    };
  }

  /// One end of the stretch of time: an instant, or a day in UTC with all its hours.
  private static @Nullable Instant edge(Fields fields, String field, boolean last) {
    var asked = fields.line(field).orEmpty();
    try {
      if (asked.length() == DAY_LENGTH) {
        var day = LocalDate.parse(asked);
        return (last ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      if (!asked.isEmpty()) {
        return OffsetDateTime.parse(asked).toInstant().truncatedTo(ChronoUnit.MILLIS);
      }
    } catch (DateTimeException neither) {
      fields.wrong(
          field, "must be a day such as 2026-11-23, or an instant such as 2026-11-23T08:00:00Z");
    }
    return null;
  }

  private static byte[] sha256(String text) {
    return Words.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
