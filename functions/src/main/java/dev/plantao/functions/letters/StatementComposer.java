package dev.plantao.functions.letters;

import dev.plantao.core.people.Language;
import dev.plantao.core.statement.Account;
import dev.plantao.core.statement.Account.Verdict;
import dev.plantao.core.statement.Grant;
import dev.plantao.core.statement.Segment;
import dev.plantao.core.statement.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words an SLA statement in one language.
///
/// Instants and durations are written the same in all languages (`2026-03-02 09:00:00`, `47:59:59`)
/// so that whoever adds them up never guesses.
final class StatementComposer {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TO_THE_MILLISECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Wording wording;
  private final String style;

  StatementComposer(Wording wording, String style) {
    this.wording = wording;
    this.style = style;
  }

  StatementSheet compose(Statement statement, Language language) {
    return new StatementSheet(
        language.tag(),
        style,
        wording.say("heading", statement.id().value()),
        wording.say("intro", instant(statement.openedAt()), instant(statement.upTo())),
        columns(),
        List.of(
            account(statement, statement.firstResponse()),
            account(statement, statement.resolution())),
        wording.say("proof", Long.toString(statement.lastSeq())),
        statement.digest());
  }

  private StatementSheet.Columns columns() {
    return new StatementSheet.Columns(
        wording.say("column.stretch"),
        wording.say("column.from"),
        wording.say("column.to"),
        wording.say("column.because"),
        wording.say("column.length"),
        wording.say("column.sum"),
        wording.say("column.since"),
        wording.say("column.promised"),
        wording.say("column.source"));
  }

  private StatementSheet.Account account(Statement statement, Account account) {
    return new StatementSheet.Account(
        wording.say("target." + label(account.promise())),
        wording.say("verdict." + label(account.verdict())),
        tone(account.verdict()),
        facts(account),
        account.grants().stream().map(this::grant).toList(),
        account.segments().stream().map(it -> stretch(it, statement.upTo())).toList(),
        duration(account.sum()));
  }

  private static String tone(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case VIOLATED -> "violated";
      case RUNNING, PAUSED, EXEMPT -> "plain";
    };
  }

  private List<StatementSheet.Fact> facts(Account account) {
    var facts = new ArrayList<StatementSheet.Fact>();
    facts.add(fact("target", duration(account.target())));
    facts.add(fact("sum", duration(account.sum())));
    facts.add(fact("left", duration(account.left())));
    if (account.due() != null) {
      facts.add(fact("due", instant(account.due())));
    }
    if (account.fulfilledAt() != null && account.fulfilled() != null) {
      facts.add(fact("fulfilled", byEntry(account.fulfilledAt(), account.fulfilled())));
    }
    if (account.due() != null && account.violated() != null) {
      facts.add(fact("violated", byEntry(account.due(), account.violated())));
    }
    if (account.escalated() != null) {
      var to = wording.say("escalated." + label(account.promise()));
      facts.add(fact("escalated", wording.say("entry", to, account.escalated().toString())));
    }
    return facts;
  }

  private StatementSheet.Fact fact(String key, String value) {
    return new StatementSheet.Fact(wording.say("fact." + key), value);
  }

  private StatementSheet.Grant grant(Grant grant) {
    var plan =
        grant.plan() == null
            ? wording.say("plan.none")
            : wording.say("plan." + label(grant.plan()));
    return new StatementSheet.Grant(
        instant(grant.at()),
        "#" + grant.event(),
        duration(grant.promised()),
        duration(grant.target()),
        wording.say("source", Integer.toString(grant.policyVersion()), plan));
  }

  private StatementSheet.Stretch stretch(Segment segment, Instant upTo) {
    var to = segment.to();
    return new StatementSheet.Stretch(
        segment.state().runs(),
        wording.say("state." + label(segment.state())),
        instant(segment.from()),
        to == null ? wording.say("lasts") : instant(to),
        numbered(segment.began()) + " – " + numbered(segment.ended()),
        segment.state().runs() ? duration(segment.length(upTo)) : null);
  }

  /// Nothing where no event did it: it lasts, or working hours began or ended.
  private static String numbered(@Nullable Long event) {
    return event == null ? "" : "#" + event;
  }

  private String byEntry(Instant at, long entry) {
    return wording.say("entry", instant(at), Long.toString(entry));
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String instant(Instant instant) {
    var whole = instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
    return (whole ? INSTANT : TO_THE_MILLISECOND).format(instant);
  }

  /// Hours may be more than a day's.
  static String duration(Duration duration) {
    var length = duration.abs();
    var text =
        "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    var millis = length.toMillisPart() == 0 ? "" : ".%03d".formatted(length.toMillisPart());
    return (duration.isNegative() ? "−" : "") + text + millis;
  }
}
