package dev.plantao.local.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Which misbehaviour is switched on, by service.
///
/// A service registers the faults it can do; so a later service needs no change here.
public final class Faults {
  public static final String NONE = "none";

  private final Map<String, List<String>> known = new ConcurrentHashMap<>();
  private final Map<String, String> active = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public Faults() {
    offer("schedules", "drop", "late", "twice");
    offer("streams", "hold", "twice", "drop");
    offer("dynamodb", "timeout-after-write");
    offer("auditor", "off");
  }

  public void offer(String service, String... faults) {
    known.put(service, List.of(faults));
  }

  public boolean on(String service, String fault) {
    return fault.equals(active.get(service));
  }

  /// Called after each change, as a service may have to take up work again.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /// Sets the faults of the services named, and leaves the others.
  ///
  /// @throws IllegalArgumentException when one is unknown; then nothing has changed
  public void set(Map<String, String> wanted) {
    wanted.forEach(this::check);
    active.putAll(wanted);
    listeners.forEach(Runnable::run);
  }

  public Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    known.keySet().stream()
        .sorted()
        .forEach(service -> all.put(service, active.getOrDefault(service, NONE)));
    return all;
  }

  private void check(String service, String fault) {
    var choices = known.get(service);
    if (choices == null) {
      throw new IllegalArgumentException(
          "There are no faults of '" + service + "'; there are " + known.keySet() + ".");
    }
    if (!fault.equals(NONE) && !choices.contains(fault)) {
      throw new IllegalArgumentException(
          "'%s' is no fault of %s; there are %s and none.".formatted(fault, service, choices));
    }
  }
}
