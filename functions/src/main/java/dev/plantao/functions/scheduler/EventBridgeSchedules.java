package dev.plantao.functions.scheduler;

import dev.plantao.core.timing.ScheduleName;
import dev.plantao.core.timing.Schedules;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;

/// One-time schedules in a group of their own: UTC, no flexible window, deleted once they rang.
///
/// Create and update race with the service's own clean-up; a conflict or a missing schedule is
/// answered by the other call, a few times.
public final class EventBridgeSchedules implements Schedules {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'").withZone(ZoneOffset.UTC);
  private static final int TRIES = 4;

  /// An alarm that cannot be delivered within this time is worth nothing: the auditor was there.
  private static final int MAXIMUM_AGE_SECONDS = 3600;

  private static final int RETRIES = 10;

  private final SchedulerClient scheduler;
  private final String group;
  private final Ring ring;

  /// What rings.
  ///
  /// @param targetArn the alias of the function to invoke
  /// @param roleArn the role by which the scheduler may invoke it
  /// @param deadLettersArn the queue for what could not be delivered
  public record Ring(String targetArn, String roleArn, String deadLettersArn) {}

  public EventBridgeSchedules(SchedulerClient scheduler, String group, Ring ring) {
    this.scheduler = scheduler;
    this.group = group;
    this.ring = ring;
  }

  @Override
  public void put(ScheduleName name, Instant at) {
    if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("a schedule rings on a whole second, not at " + at);
    }
    for (int attempt = 1; !created(name, at) && !updated(name, at); attempt++) {
      if (attempt == TRIES) {
        throw new IllegalStateException(
            "schedule " + name.value() + " neither exists nor can be made; run it again");
      }
    }
  }

  private boolean created(ScheduleName name, Instant at) {
    try {
      scheduler.createSchedule(create ->
          create
              .groupName(group)
              .name(name.value())
              .scheduleExpression(AT.format(at))
              .scheduleExpressionTimezone("UTC")
              .flexibleTimeWindow(atTheInstant())
              .actionAfterCompletion(ActionAfterCompletion.DELETE)
              .target(target(name)));
      return true;
    } catch (ConflictException exists) {
      return false;
    }
  }

  /// A full replacement: what is left out goes back to its default.
  private boolean updated(ScheduleName name, Instant at) {
    try {
      scheduler.updateSchedule(update ->
          update
              .groupName(group)
              .name(name.value())
              .scheduleExpression(AT.format(at))
              .scheduleExpressionTimezone("UTC")
              .flexibleTimeWindow(atTheInstant())
              .actionAfterCompletion(ActionAfterCompletion.DELETE)
              .target(target(name)));
      return true;
    } catch (ResourceNotFoundException | ConflictException gone) {
      return false;
    }
  }

  @Override
  public void remove(ScheduleName name) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        scheduler.deleteSchedule(delete -> delete.groupName(group).name(name.value()));
        return;
      } catch (ResourceNotFoundException gone) {
        return;
      } catch (ConflictException stillBeingMade) {
        if (attempt == TRIES) {
          throw stillBeingMade;
        }
      }
    }
  }

  @Override
  public Optional<Instant> find(ScheduleName name) {
    try {
      var expression =
          scheduler
              .getSchedule(get -> get.groupName(group).name(name.value()))
              .scheduleExpression();
      return Optional.of(LocalDateTime.parse(expression, AT).toInstant(ZoneOffset.UTC));
    } catch (ResourceNotFoundException none) {
      return Optional.empty();
    }
  }

  private static FlexibleTimeWindow atTheInstant() {
    return FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();
  }

  private Target target(ScheduleName name) {
    var input =
        "{\"conversation\":\"%s\",\"kind\":\"%s\",\"ring\":\"<aws.scheduler.execution-id>\"}"
            .formatted(name.conversation().value(), name.kind().label());
    return Target.builder()
        .arn(ring.targetArn())
        .roleArn(ring.roleArn())
        .input(input)
        .retryPolicy(retry ->
            retry.maximumEventAgeInSeconds(MAXIMUM_AGE_SECONDS).maximumRetryAttempts(RETRIES))
        .deadLetterConfig(dead -> dead.arn(ring.deadLettersArn()))
        .build();
  }
}
