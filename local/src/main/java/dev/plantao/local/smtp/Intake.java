package dev.plantao.local.smtp;

import dev.plantao.local.lambda.AsyncInvocations;
import dev.plantao.local.letter.Header;
import dev.plantao.local.s3.Buckets;
import dev.plantao.local.template.MailWiring;
import dev.plantao.local.template.MailWiring.Action;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// What SES does with a letter: keeps it in a bucket, and invokes a function with what it knows of
/// it.
public final class Intake {
  private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int ID_LENGTH = 40;

  private final ReceiptRules rules;
  private final Buckets buckets;
  private final AsyncInvocations invocations;
  private final InstantSource clock;
  private final RandomGenerator random = new SecureRandom();

  public Intake(
      MailWiring wiring, Buckets buckets, AsyncInvocations invocations, InstantSource clock) {
    this.rules = new ReceiptRules(wiring);
    this.buckets = buckets;
    this.invocations = invocations;
    this.clock = clock;
  }

  public boolean accepts(String recipient) {
    return rules.accept(recipient);
  }

  /// Returns once the letter is kept for good, and so is what it sets going.
  ///
  /// @param delay before functions are invoked
  /// @return the letter's id at SES
  /// @throws IllegalArgumentException for a letter that asks for verdicts that there are not
  public String take(Envelope envelope, InputStream letter, Duration delay) throws IOException {
    var matches = rules.matches(envelope.recipients());
    var head = Header.take(letter);
    var own = Header.of(head);
    var verdicts = Verdicts.of(own);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var id = id();
    var scanned = matches.stream().anyMatch(match -> match.rule().scanned());
    var stamps = Stamps.of(id, envelope, own, verdicts, scanned, at);
    store(id, matches, join(stamps, head, letter));
    var fields = new java.util.ArrayList<>(stamps.fields());
    fields.addAll(own.fields());
    var header = new Header(fields);
    for (var match : matches) {
      for (var action : match.rule().actions()) {
        if (action instanceof Action.Invoke(var function)) {
          invocations.invoke(
              function,
              ReceiptEvent.of(id, envelope, header, verdicts, match, function, at),
              delay);
        }
      }
    }
    return id;
  }

  private static InputStream join(Header stamps, byte[] head, InputStream body) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(stamps.bytes()), new ByteArrayInputStream(head), body)));
  }

  /// The letter comes once; a second place gets it from the first.
  private void store(String id, List<ReceiptRules.Match> matches, InputStream letter)
      throws IOException {
    var places =
        matches.stream()
            .flatMap(match -> match.rule().actions().stream())
            .filter(Action.Store.class::isInstance)
            .map(Action.Store.class::cast)
            .distinct()
            .toList();
    if (places.isEmpty()) {
      letter.transferTo(java.io.OutputStream.nullOutputStream());
      return;
    }
    var first = places.getFirst();
    buckets.put(first.bucket(), first.prefix() + id, letter);
    for (var place : places.subList(1, places.size())) {
      buckets.copy(first.bucket(), first.prefix() + id, place.bucket(), place.prefix() + id);
    }
  }

  private String id() {
    var id = new StringBuilder();
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
    }
    return id.toString();
  }
}
