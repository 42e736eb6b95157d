package dev.plantao.local.ses;

import dev.plantao.local.bus.EventBus;
import dev.plantao.local.letter.Addresses;
import dev.plantao.local.template.Arns;
import dev.plantao.local.template.MailWiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// What follows from a letter that was sent: it arrives, or what the mailbox simulator does with it
/// that the address names.
public final class Consequences {
  /// SES takes seconds: whoever sends has its answer, and can keep it, before anything follows.
  static final Duration DELAY = Duration.ofMillis(250);

  private static final String SIMULATOR = "simulator.amazonses.com";

  private final Map<String, List<String>> events = new HashMap<>();
  private final EventBus bus;
  private final OutOfOffice outOfOffice;
  private final InstantSource clock;

  public Consequences(
      MailWiring wiring, EventBus bus, OutOfOffice outOfOffice, InstantSource clock) {
    wiring.configurationSets().forEach(set -> events.put(set.name(), set.events()));
    this.bus = bus;
    this.outOfOffice = outOfOffice;
    this.clock = clock;
  }

  void follow(SentLetter letter) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    tell(letter, at, "SEND", "Email Sent", () -> SesEvents.sent(letter));
    letter.recipients().forEach(recipient -> follow(letter, recipient, at));
  }

  private void follow(SentLetter letter, String recipient, Instant at) {
    switch (fate(recipient)) {
      case "bounce" -> bounce(letter, recipient, false, at);
      case "suppressionlist" -> bounce(letter, recipient, true, at);
      case "complaint" -> {
        deliver(letter, recipient, at);
        tell(
            letter,
            at,
            "COMPLAINT",
            "Email Complaint Received",
            () -> SesEvents.complained(letter, recipient, at));
      }
      case "ooto" -> {
        deliver(letter, recipient, at);
        outOfOffice.answer(letter, recipient, at);
      }
      default -> deliver(letter, recipient, at);
    }
  }

  private static String fate(String recipient) {
    return Addresses.domain(recipient).equals(SIMULATOR)
        ? Addresses.local(Addresses.unlabelled(recipient))
        : "success";
  }

  private void deliver(SentLetter letter, String recipient, Instant at) {
    tell(
        letter,
        at,
        "DELIVERY",
        "Email Delivered",
        () -> SesEvents.delivered(letter, recipient, at));
  }

  private void bounce(SentLetter letter, String recipient, boolean suppressed, Instant at) {
    tell(
        letter,
        at,
        "BOUNCE",
        "Email Bounced",
        () -> SesEvents.bounced(letter, recipient, suppressed, at));
  }

  /// Only what the configuration set of the letter asks for goes to the bus.
  private void tell(
      SentLetter letter, Instant at, String type, String detailType, Supplier<ObjectNode> detail) {
    var set = letter.configurationSet().orElse("");
    if (events.getOrDefault(set, List.of()).contains(type)) {
      var resources = List.of(Arns.of("ses", "configuration-set/" + set));
      bus.publish("aws.ses", detailType, at, resources, detail.get(), DELAY);
    }
  }
}
