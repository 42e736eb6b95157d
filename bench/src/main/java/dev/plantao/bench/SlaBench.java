package dev.plantao.bench;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.log.Entry;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.BusinessCalendar.Hours;
import dev.plantao.core.sla.PromiseKind;
import dev.plantao.core.statement.Statement;
import dev.plantao.core.whatif.Replay;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What promises cost: entries through decide and evolve, statements of long conversations,
/// histories told again under another policy. Each at several sizes, so that one sees whether it
/// grows with them.
final class SlaBench {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Actor AGENT = new Actor(Actor.Role.AGENT, "ana", Text.of("Ana"));
  private static final Actor CUSTOMER = new Actor(Actor.Role.CUSTOMER, "caio", Text.of("Caio"));
  private static final Message WORDS = Message.of("some words");
  private static final int ROUNDS = 3;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  /// A conversation and everything that happened to it.
  private record Lived(Conversation state, List<Entry> entries) {
    List<Recorded> events() {
      return entries.stream().flatMap(entry -> entry.events().stream()).toList();
    }
  }

  static void run(String... options) {
    var bench = new SlaBench();
    for (var policy : List.of(Policy.DEFAULT, withCalendar())) {
      System.out.println(policy.calendars().isEmpty() ? "24/7" : "office hours");
      for (int round = 1; round <= ROUNDS; round++) {
        bench.measure(policy, round == ROUNDS);
      }
    }
  }

  /// Of this thread, in nanoseconds: what else the machine does makes no difference.
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void measure(Policy policy, boolean shown) {
    for (int entries : new int[] {50_000, 100_000, 200_000}) {
      entries(policy, entries, shown);
    }
    for (int length : new int[] {250, 500, 1_000, 2_000}) {
      statement(policy, length, shown);
    }
    for (int conversations : new int[] {2_500, 5_000, 10_000}) {
      replay(policy, conversations, shown);
    }
  }

  private void entries(Policy policy, int wanted, boolean shown) {
    long begun = processorTime();
    int made = 0;
    for (long i = 0; made < wanted; i++) {
      made += lived(policy, i, 20).entries().size();
    }
    print("decide + evolve, " + made + " entries", "entries/s", made, begun, shown);
  }

  private void statement(Policy policy, int length, boolean shown) {
    var entries = new ArrayList<Entry>();
    for (long i = 0; entries.size() < length; i++) {
      entries.clear();
      entries.addAll(lived(policy, i, length * 2).entries());
    }
    var whole = entries.subList(0, length);
    int times = 200_000 / length;
    long begun = processorTime();
    long segments = 0;
    for (int i = 0; i < times; i++) {
      segments += Statement.of(whole).resolution().segments().size();
    }
    print(
        "statement of " + length + " entries, " + segments / times + " segments",
        "statements/s",
        times,
        begun,
        shown);
  }

  private void replay(Policy policy, int conversations, boolean shown) {
    var logs = new HashMap<ConversationId, List<Recorded>>();
    for (long i = 0; i < conversations; i++) {
      var lived = lived(policy, i, 12);
      logs.put(lived.state().id(), lived.events());
    }
    var other = withCalendar();
    long begun = processorTime();
    var replay =
        new Replay(other, id -> logs.getOrDefault(id, List.of()), MONDAY.plus(Duration.ofDays(60)));
    long broken = 0;
    for (var id : logs.keySet()) {
      broken += replay.tell(id).simulated().firstResponse().violated() ? 1 : 0;
    }
    print(
        "what-if, " + conversations + " conversations, " + broken + " broken",
        "conversations/s",
        conversations,
        begun,
        shown);
  }

  private Lived lived(Policy policy, long number, int acts) {
    var id = ConversationId.of(Kind.TICKET, number);
    var opening =
        new Opening(
            id,
            Origin.PORTAL,
            new Requester(new CustomerId("c-" + number), null, null),
            Plan.values()[(int) (number % 3)],
            Language.EN,
            Text.of("subject"),
            WORDS,
            Report.EMPTY,
            false);
    var first = ConversationDecider.open(opening, CUSTOMER, policy, MONDAY);
    var state = ConversationEvolution.opened(id, first);
    var entries = new ArrayList<Entry>();
    entries.add(Entry.Draft.opening(new CommandId("o"), null, state, first).withDigest("d"));
    var now = MONDAY;
    for (int i = 0; i < acts; i++) {
      now = now.plus(Duration.ofMinutes(1 + random.nextInt(300)));
      var act = act();
      var by = act instanceof ConversationCommand.Write ? CUSTOMER : AGENT;
      if (ConversationDecider.decide(state, by, act, policy, now)
              instanceof Decision.Accepted accepted
          && !accepted.events().isEmpty()) {
        var draft = Entry.Draft.following(state, new CommandId("c" + i), null, accepted.events());
        entries.add(draft.withDigest("d"));
        state = draft.after();
      }
    }
    return new Lived(state, entries);
  }

  private ConversationCommand act() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new ConversationCommand.Write(WORDS, false);
      case 3 -> new ConversationCommand.Reply(WORDS, false, false);
      case 4, 5 -> new ConversationCommand.Reply(WORDS, true, false);
      case 6 -> new ConversationCommand.AddNote(WORDS);
      default -> new ConversationCommand.Wake(0);
    };
  }

  private static Policy withCalendar() {
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (int day = 1; day <= 5; day++) {
      week.put(DayOfWeek.of(day), List.of(new Hours(9 * 60, 17 * 60)));
    }
    var office = new BusinessCalendar("office", ZoneId.of("Europe/Berlin"), week, List.of());
    var follows = new Targets.Follows("office", List.of(PromiseKind.values()));
    var targets = new Targets(Duration.ofHours(4), Duration.ofHours(16), follows);
    var like = Policy.DEFAULT;
    return new Policy(
        1,
        Map.of(Plan.BASIC, targets, Plan.REGULAR, targets, Plan.PREMIUM, targets),
        targets,
        Map.of(),
        like.waiting(),
        like.providers(),
        like.untriaged(),
        like.organisation(),
        like.retention(),
        like.masking(),
        like.chat(),
        like.atRisk(),
        List.of(office));
  }

  private static void print(String what, String unit, long number, long begun, boolean shown) {
    double seconds = (processorTime() - begun) / 1e9;
    if (shown) {
      System.out.printf(Locale.ROOT, "  %-55s %12.0f %s%n", what, number / seconds, unit);
    }
  }
}
