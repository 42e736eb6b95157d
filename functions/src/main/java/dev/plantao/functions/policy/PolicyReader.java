package dev.plantao.functions.policy;

import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.policy.AtRisk;
import dev.plantao.core.policy.ChatRules;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.policy.Retention;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Waiting;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the document that [PolicyJson] writes. Nothing is half read: a policy comes out if no flaw
/// was found, and else all flaws.
public final class PolicyReader {
  private static final int MOST_PROVIDERS = 50;
  private static final String PROVIDER = "1 to 40 lower-case letters, digits and hyphens, not none";

  /// What the desk itself adds to the document when it shows it; read over when it comes back.
  private static final Set<String> SHOWN = Set.of("version", "change", "planned");

  private final List<Flaw> flaws = new ArrayList<>();
  private final Section document;

  /// Of the calendars.
  private final Set<String> names = new TreeSet<>();

  private PolicyReader(JsonNode document) {
    this.document = Section.of(document, flaws);
  }

  /// What became of a document.
  public sealed interface Read {
    record Good(Policy policy) implements Read {}

    /// What is wrong with it.
    ///
    /// @param flaws at least one, in the order of the document's sections
    record Flawed(List<Flaw> flaws) implements Read {}
  }

  /// Reads a document.
  ///
  /// @param version the policy's
  /// @param beside names of fields that belong to the call and not to the policy
  public static Read read(JsonNode document, int version, String... beside) {
    var reader = new PolicyReader(document);
    SHOWN.forEach(reader.document::has);
    for (var name : beside) {
      reader.document.has(name);
    }
    var policy = reader.policy(version);
    reader.document.done();
    return policy.isPresent() && reader.flaws.isEmpty()
        ? new Read.Good(policy.get())
        : new Read.Flawed(List.copyOf(reader.flaws));
  }

  private Optional<Policy> policy(int version) {
    var calendars = CalendarJson.read(document);
    calendars.forEach(calendar -> names.add(calendar.name()));
    var plans = plans(document.section("plans"));
    var withoutLogin = promised(document.section("withoutLogin"));
    var severities = document.optionalSection("severities").map(this::severities).orElse(Map.of());
    var waiting = waiting(document.section("waiting"));
    var providers = document.set("providers", MOST_PROVIDERS, PolicyReader::provider, PROVIDER);
    var untriaged = Severity.ofLevel(document.number("untriaged", 1, 3)).orElse(Severity.MINOR);
    var organisation = new OrganisationReader(document).read();
    var retention = retention(waiting);
    var masking =
        document.optionalSection("masking").map(this::masking).orElse(KeptEnds.FOUR_AND_FOUR);
    var chat = document.optionalSection("chat").map(this::chat).orElse(ChatRules.DEFAULT);
    var atRisk = document.optionalSection("atRisk").map(this::atRisk).orElse(AtRisk.DEFAULT);
    if (!flaws.isEmpty() || plans.size() < Plan.values().length) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy(
            version,
            plans,
            withoutLogin,
            severities,
            waiting,
            providers,
            untriaged,
            organisation.orElse(Organisation.DEFAULT),
            retention,
            masking,
            chat,
            atRisk,
            calendars));
  }

  private Map<Plan, Targets> plans(Section plans) {
    var targets = new EnumMap<Plan, Targets>(Plan.class);
    for (var plan : Plan.values()) {
      targets.put(plan, promised(plans.section(Spelling.of(plan))));
    }
    plans.done();
    return targets;
  }

  private Map<Severity, Targets> severities(Section severities) {
    var targets = new EnumMap<Severity, Targets>(Severity.class);
    for (var level : severities.names()) {
      severity(severities, level)
          .ifPresent(severity -> targets.put(severity, targets(severities.section(level))));
    }
    return targets;
  }

  /// The severity that a field is named after.
  static Optional<Severity> severity(Section section, String level) {
    var severity =
        level.matches("[1-3]")
            ? Severity.ofLevel(Integer.parseInt(level))
            : Optional.<Severity>empty();
    if (severity.isEmpty()) {
      section.wrong(level, "is no severity; there are 1, 2 and 3");
    }
    return severity;
  }

  /// Targets, and whose hours they follow: a severity has none of its own.
  private Targets promised(Section section) {
    var follows = section.optionalSection("calendar").flatMap(this::follows).orElse(null);
    var targets = targets(section);
    return new Targets(targets.firstResponse(), targets.resolution(), follows);
  }

  private Targets targets(Section targets) {
    var first = targets.time("firstResponse");
    var resolution = targets.time("resolution");
    targets.done();
    if (first.compareTo(resolution) > 0) {
      targets.wrong("firstResponse", "must not be longer than the resolution, " + resolution);
    }
    return new Targets(first, resolution);
  }

  private Optional<Targets.Follows> follows(Section section) {
    var name =
        section.one(
            "name",
            it -> names.contains(it) ? Optional.of(it) : Optional.empty(),
            names.isEmpty()
                ? "the name of one of the calendars, of which there are none"
                : "the name of one of the calendars: " + String.join(", ", names));
    var promises =
        section.list(
            "promises",
            PromiseKind.values().length,
            spelt -> Spelling.read(PromiseKind.class, spelt),
            "one of " + Spelling.all(PromiseKind.class));
    section.done();
    if (promises.isEmpty()) {
      section.wrong("promises", "must name at least one of " + Spelling.all(PromiseKind.class));
      return Optional.empty();
    }
    return name.map(it -> new Targets.Follows(it, promises));
  }

  private Waiting waiting(Section waiting) {
    var closeAfter = waiting.time("closeAfter");
    var remindBefore = waiting.timeOrNone("remindBefore");
    var reopenWithin = waiting.timeOrNone("reopenWithin");
    var pauses = waiting.flag("pausesResolution");
    waiting.done();
    if (remindBefore.compareTo(closeAfter) >= 0) {
      waiting.wrong(
          "remindBefore",
          "must be shorter than the wait itself, " + closeAfter + "; PT0S for no reminder");
    }
    return new Waiting(closeAfter, remindBefore, reopenWithin, pauses);
  }

  private static Optional<Provider> provider(String name) {
    try {
      return Optional.of(new Provider(name));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// What can still be reopened is not thrown away.
  private Retention retention(Waiting waiting) {
    var section = document.optionalSection("retention").orElse(null);
    if (section == null) {
      return Retention.DEFAULT;
    }
    var closed = optionalTime(section, "closedConversations");
    var held = optionalTime(section, "quarantine");
    section.done();
    if (closed != null && closed.compareTo(waiting.reopenWithin()) < 0) {
      section.wrong(
          "closedConversations",
          "must not be shorter than the time in which a case can be reopened, "
              + waiting.reopenWithin());
    }
    return new Retention(closed, held);
  }

  private static @Nullable Duration optionalTime(Section section, String field) {
    return section.has(field) ? section.time(field) : null;
  }

  private KeptEnds masking(Section masking) {
    int first = masking.number("first", 0, KeptEnds.MOST);
    int last = masking.number("last", 0, KeptEnds.MOST);
    masking.done();
    return new KeptEnds(first, last);
  }

  private ChatRules chat(Section chat) {
    var unread = chat.time("unreadMailAfter");
    chat.done();
    return new ChatRules(unread);
  }

  private AtRisk atRisk(Section atRisk) {
    int percent = atRisk.number("percent", 1, 99);
    atRisk.done();
    return new AtRisk(percent);
  }
}
