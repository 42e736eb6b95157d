package dev.plantao.functions.search;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Five thousand conversations in five languages, the same at every run: every area of the product
/// with every symptom and every detail, told in sentences of `cases_*.txt`, with greetings, answers
/// and remarks about other areas around them.
final class FiveThousandCases {
  static final int AREAS = 20;
  static final int SYMPTOMS = 10;
  static final int DETAILS = 5;
  private static final Instant FIRST = Instant.parse("2025-01-06T09:00:00Z");

  final InMemoryConversationLog log = new InMemoryConversationLog();
  private final Conversations conversations =
      new Conversations(log, new FixedPolicies(Policy.DEFAULT));
  private final Map<Language, Map<String, List<String>>> sentences = new LinkedHashMap<>();

  FiveThousandCases() {
    for (var language : Language.values()) {
      sentences.put(language, sections(language));
    }
  }

  static List<String> lines(String file) {
    try (var in = FiveThousandCases.class.getResourceAsStream(file)) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> sections(Language language) {
    var sections = new LinkedHashMap<String, List<String>>();
    var section = "";
    for (var line : lines("cases_" + primary(language) + ".txt")) {
      if (line.startsWith("# ")) {
        section = line.substring(2);
        sections.put(section, new ArrayList<>());
      } else {
        sections.getOrDefault(section, new ArrayList<>()).add(line);
      }
    }
    return sections;
  }

  static String primary(Language language) {
    return language.tag().substring(0, 2).toLowerCase(Locale.ROOT);
  }

  /// The number of a case; areas, symptoms and details count from 0.
  static int number(Language language, int area, int symptom, int detail) {
    return ((List.of(Language.values()).indexOf(language) * AREAS + area) * SYMPTOMS + symptom)
            * DETAILS
        + detail;
  }

  static ConversationId id(int number) {
    return ConversationId.of(Kind.TICKET, number * 0x9E3779B97F4A7C15L);
  }

  /// Writes every case into the log.
  ///
  /// @return the ids in order
  List<ConversationId> write() {
    var ids = new ArrayList<ConversationId>();
    for (var language : Language.values()) {
      for (int area = 0; area < AREAS; area++) {
        for (int symptom = 0; symptom < SYMPTOMS; symptom++) {
          for (int detail = 0; detail < DETAILS; detail++) {
            ids.add(write(language, area, symptom, detail));
          }
        }
      }
    }
    return ids;
  }

  private ConversationId write(Language language, int area, int symptom, int detail) {
    int number = number(language, area, symptom, detail);
    var chance = new Random(number);
    var id = id(number);
    // Opened in another order than told.
    var at = FIRST.plus(Duration.ofMinutes(97L * (number * 2_741L % 5_000)));
    var subject = sentence(language, "areas", area, number % 2);
    var body =
        pick(language, "filler", chance)
            + " "
            + sentence(language, "areas", area, 1 - number % 2)
            + " "
            + sentence(language, "symptoms", symptom, 0)
            + ". "
            + sentence(language, "details", detail, 0)
            + " "
            + pick(language, "filler", chance);
    var opening =
        new Opening(
            id,
            Origin.PORTAL,
            new Requester(new CustomerId("c" + number % 400), null, Text.of("Ana")),
            Plan.REGULAR,
            language,
            Text.of(subject),
            Message.of(body),
            new Report(Text.of(pick(language, "filler", chance)), null, null, null, null),
            false);
    var first = ConversationDecider.open(opening, Actor.SYSTEM, Policy.DEFAULT, at);
    var state = ConversationEvolution.opened(id, first);
    log.open(Entry.Draft.opening(new CommandId("open"), null, state, first), List.of());
    reply(id, pick(language, "replies", chance), at.plusSeconds(600));
    if (chance.nextInt(10) < 3) {
      reply(id, sentence(language, "areas", chance.nextInt(AREAS), 0) + "?", at.plusSeconds(900));
    }
    if (chance.nextBoolean()) {
      var summary = Message.of(pick(language, "solutions", chance));
      handle(id, new ConversationCommand.Resolve(summary, false), at.plusSeconds(1200));
    }
    return id;
  }

  private void reply(ConversationId id, String body, Instant at) {
    handle(id, new ConversationCommand.Reply(Message.of(body), false, false), at);
  }

  private void handle(ConversationId id, ConversationCommand command, Instant at) {
    var request =
        new Request(
            new CommandId("c-" + at.toEpochMilli()),
            new Actor(Actor.Role.AGENT, "agent", Text.of("Sofia")),
            new Request.Reach.All(),
            null,
            null,
            command,
            at);
    var outcome = conversations.handle(id, request, Patience.OF_A_PERSON);
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException(id + ": " + outcome);
    }
  }

  private String sentence(Language language, String section, int number, int variant) {
    var variants = section(language, section).get(number).split("\\|", -1);
    return variants[Math.min(variant, variants.length - 1)];
  }

  private String pick(Language language, String section, Random chance) {
    var all = section(language, section);
    return all.get(chance.nextInt(all.size()));
  }

  private List<String> section(Language language, String section) {
    return Objects.requireNonNull(
        Objects.requireNonNull(sentences.get(language)).get(section), section);
  }
}
