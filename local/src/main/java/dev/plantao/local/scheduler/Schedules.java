package dev.plantao.local.scheduler;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.clock.Timed;
import dev.plantao.local.faults.Faults;
import dev.plantao.local.json.Json;
import dev.plantao.local.store.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The one-time schedules, and their firing.
public final class Schedules implements Timed {
  private static final String SERVICE = "schedules";
  private static final Duration LATENESS = Duration.ofMinutes(10);

  private final Shelf shelf;
  private final Faults faults;
  private final Targets targets;
  private final Runnable changed;
  private final SortedMap<String, Schedule> schedules = new TreeMap<>();
  private final Set<Schedule> pending =
      new TreeSet<>(Comparator.comparing(Schedule::at).thenComparing(schedule -> schedule.key()));
  private final Set<String> groups = new TreeSet<>(Set.of("default"));

  /// The schedules, as they were kept.
  ///
  /// @param changed to be told when the next firing may have come nearer
  public Schedules(
      List<String> groups, Shelf shelf, Faults faults, Targets targets, Runnable changed) {
    this.groups.addAll(groups);
    this.shelf = shelf;
    this.faults = faults;
    this.targets = targets;
    this.changed = changed;
    shelf.all().values().forEach(saved -> index(Schedule.fromJson(saved)));
  }

  void create(Schedule schedule, String clientToken) {
    synchronized (this) {
      checkGroup(schedule.group());
      var existing = schedules.get(schedule.key());
      if (existing != null) {
        if (existing.madeBy(clientToken)) {
          return;
        }
        throw new AwsException(
            409, "ConflictException", "Schedule " + schedule.name() + " already exists.");
      }
      put(schedule);
    }
    changed.run();
  }

  void update(Schedule schedule) {
    synchronized (this) {
      var existing = get(schedule.group(), schedule.name());
      pending.remove(existing);
      put(
          new Schedule(
              schedule.group(),
              schedule.name(),
              schedule.at(),
              schedule.definition(),
              existing.created(),
              schedule.modified(),
              false));
    }
    changed.run();
  }

  synchronized Schedule get(String group, String name) {
    checkGroup(group);
    var schedule = schedules.get(Schedule.key(group, name));
    if (schedule == null) {
      throw new AwsException(
          404, "ResourceNotFoundException", "Schedule " + name + " does not exist.");
    }
    return schedule;
  }

  synchronized void delete(String group, String name) {
    remove(get(group, name));
  }

  /// All of one group, or of every group when it is empty, in the order of their keys.
  synchronized List<Schedule> list(Optional<String> group) {
    group.ifPresent(this::checkGroup);
    return schedules.values().stream()
        .filter(schedule -> group.isEmpty() || schedule.group().equals(group.get()))
        .toList();
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return pending.stream().findFirst().map(this::firesAt);
  }

  @Override
  public synchronized void wake(Instant now) {
    for (var schedule : List.copyOf(pending)) {
      if (firesAt(schedule).isAfter(now)) {
        return;
      }
      fire(schedule);
    }
  }

  /// What still waits, soonest first.
  public synchronized JsonNode look() {
    var all = Json.array();
    for (var schedule : pending) {
      all.addObject()
          .put("name", schedule.name())
          .put("at", schedule.at().toString())
          .put("target", schedule.target())
          .put("input", schedule.input());
    }
    return all;
  }

  private Instant firesAt(Schedule schedule) {
    return faults.on(SERVICE, "late") ? schedule.at().plus(LATENESS) : schedule.at();
  }

  private void fire(Schedule schedule) {
    if (!faults.on(SERVICE, "drop")) {
      targets.deliver(schedule.target(), schedule.input());
    }
    if (faults.on(SERVICE, "twice")) {
      targets.deliver(schedule.target(), schedule.input());
    }
    // Delivered first, forgotten then: a crash between them fires it twice, as AWS may.
    if (schedule.deletedAfterCompletion()) {
      remove(schedule);
    } else {
      pending.remove(schedule);
      put(schedule.afterFiring());
    }
  }

  private void put(Schedule schedule) {
    index(schedule);
    shelf.put(schedule.key(), schedule.toJson());
  }

  private void index(Schedule schedule) {
    schedules.put(schedule.key(), schedule);
    if (schedule.pending()) {
      pending.add(schedule);
    }
  }

  private void remove(Schedule schedule) {
    schedules.remove(schedule.key());
    pending.remove(schedule);
    shelf.remove(schedule.key());
  }

  private void checkGroup(String group) {
    if (!groups.contains(group)) {
      throw new AwsException(
          404, "ResourceNotFoundException", "Schedule group " + group + " does not exist.");
    }
  }
}
