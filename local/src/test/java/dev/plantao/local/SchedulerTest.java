package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.local.json.Json;
import dev.plantao.local.toy.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

class SchedulerTest {
  private static final String TIMER =
      "arn:aws:lambda:eu-central-1:000000000000:function:plantao-TimerFunction:live";

  private final Desk desk = SharedDesk.DESK;
  private final SchedulerClient scheduler = SchedulerClient.create();

  @AfterEach
  void no_faults() {
    desk.faults(Map.of("schedules", "none"));
  }

  @Test
  void schedules_fire_in_their_order_each_at_its_own_instant() throws Exception {
    var later = in(Duration.ofMinutes(20));
    var sooner = in(Duration.ofMinutes(10));
    create("order.later", later);
    create("order.sooner", sooner);

    desk.advance(Duration.ofMinutes(30));

    assertThat(Seen.by("timer", "order."))
        .containsExactly(input("order.sooner"), input("order.later"));
    assertThat(Seen.times("timer", "order.")).containsExactly(sooner, later);
  }

  @Test
  void a_schedule_that_deletes_itself_leaves_its_name_free() throws Exception {
    create("again", in(Duration.ofMinutes(5)));
    desk.advance(Duration.ofMinutes(6));

    create("again", in(Duration.ofMinutes(5)));
    desk.advance(Duration.ofMinutes(6));

    assertThat(Seen.by("timer", "again")).hasSize(2);
  }

  @Test
  void a_schedule_that_does_not_delete_itself_keeps_its_name_and_fires_once() throws Exception {
    var request =
        request("kept", in(Duration.ofMinutes(5)))
            .actionAfterCompletion(ActionAfterCompletion.NONE);
    scheduler.createSchedule(request.build());
    desk.advance(Duration.ofMinutes(10));
    desk.advance(Duration.ofMinutes(10));

    assertThat(Seen.by("timer", "kept")).hasSize(1);
    assertThatThrownBy(() -> create("kept", in(Duration.ofMinutes(5))))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_name_can_be_taken_once() {
    create("taken", in(Duration.ofHours(90)));

    assertThatThrownBy(() -> create("taken", in(Duration.ofHours(91))))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void what_does_not_exist_is_not_found() {
    assertThatThrownBy(() -> scheduler.deleteSchedule(delete -> delete.name("none")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> scheduler.getSchedule(get -> get.name("none").groupName("timers")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> scheduler.getSchedule(get -> get.name("none").groupName("nowhere")))
        .isInstanceOf(ResourceNotFoundException.class);
    var update = request("none", in(Duration.ofHours(1))).build();
    assertThatThrownBy(() ->
            scheduler.updateSchedule(u ->
                u.name("none")
                    .scheduleExpression(update.scheduleExpression())
                    .flexibleTimeWindow(update.flexibleTimeWindow())
                    .target(update.target())))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void what_scheduler_does_not_accept_is_a_validation_error() {
    var past = request("past", desk.clock().instant().minusSeconds(60)).build();
    var badName = request("a name", in(Duration.ofHours(1))).build();
    var longName = request("x".repeat(65), in(Duration.ofHours(1))).build();
    var noWindow = request("w", in(Duration.ofHours(1))).flexibleTimeWindow(w -> {}).build();

    assertThatThrownBy(() -> scheduler.createSchedule(past))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> scheduler.createSchedule(badName))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> scheduler.createSchedule(longName))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> scheduler.createSchedule(noWindow))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void an_update_replaces_all_of_a_schedule() {
    scheduler.createSchedule(
        request("full", in(Duration.ofHours(80))).description("first").build());
    var update = request("full", in(Duration.ofHours(81))).build();

    scheduler.updateSchedule(u ->
        u.name("full")
            .scheduleExpression(update.scheduleExpression())
            .flexibleTimeWindow(update.flexibleTimeWindow())
            .target(update.target()));
    var now = scheduler.getSchedule(get -> get.name("full"));

    assertThat(now.description()).isNull();
    assertThat(now.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.NONE);
    assertThat(now.scheduleExpression()).isEqualTo(update.scheduleExpression());
    assertThat(now.target().input()).isEqualTo(update.target().input());
  }

  @Test
  void a_time_zone_moves_the_instant() throws Exception {
    var at = in(Duration.ofHours(3));
    scheduler.createSchedule(
        request("zoned", at)
            .scheduleExpression("at(" + at.toString().replace("Z", "") + ")")
            .scheduleExpressionTimezone("Etc/GMT-2")
            .build());

    desk.advance(Duration.ofHours(3));

    assertThat(Seen.times("timer", "zoned")).containsExactly(at.minus(Duration.ofHours(2)));
  }

  @Test
  void lists_come_in_pages() {
    for (int i = 0; i < 5; i++) {
      scheduler.createSchedule(
          request("page." + i, in(Duration.ofHours(70))).groupName("timers").build());
    }

    var pages =
        scheduler.listSchedulesPaginator(
            list -> list.groupName("timers").namePrefix("page.").maxResults(2));

    assertThat(pages.stream().count()).isEqualTo(3);
    assertThat(pages.schedules().stream().map(schedule -> schedule.name()))
        .containsExactly("page.0", "page.1", "page.2", "page.3", "page.4");
  }

  @Test
  void a_look_shows_what_waits() {
    var at = in(Duration.ofHours(60));
    create("looked-at", at);

    var look = Json.parse(SharedDesk.get("/local/schedules").body());

    assertThat(look.toString())
        .contains(
            Json.object()
                .put("name", "looked-at")
                .put("at", at.toString())
                .put("target", TIMER)
                .put("input", "{\"name\": \"looked-at\"}")
                .toString());
  }

  @Test
  void dropped_schedules_never_fire() throws Exception {
    desk.faults(Map.of("schedules", "drop"));
    create("dropped", in(Duration.ofMinutes(5)));

    desk.advance(Duration.ofHours(1));

    assertThat(Seen.by("timer", "dropped")).isEmpty();
  }

  @Test
  void late_schedules_fire_ten_minutes_late() throws Exception {
    desk.faults(Map.of("schedules", "late"));
    var at = in(Duration.ofMinutes(5));
    create("tardy", at);

    desk.advance(Duration.ofMinutes(20));

    assertThat(Seen.times("timer", "tardy")).containsExactly(at.plus(Duration.ofMinutes(10)));
  }

  @Test
  void doubled_schedules_fire_twice() throws Exception {
    desk.faults(Map.of("schedules", "twice"));
    create("doubled", in(Duration.ofMinutes(5)));

    desk.advance(Duration.ofMinutes(6));

    assertThat(Seen.by("timer", "doubled")).hasSize(2);
  }

  @Test
  void a_schedule_can_fire_at_a_queue() throws Exception {
    scheduler.createSchedule(
        request("queued", in(Duration.ofMinutes(5)))
            .target(target ->
                target
                    .arn("arn:aws:sqs:eu-central-1:000000000000:plantao-Work")
                    .roleArn("arn:aws:iam::000000000000:role/scheduler")
                    .input("from a schedule"))
            .build());

    desk.advance(Duration.ofMinutes(6));

    assertThat(Seen.by("queue", "from a schedule")).hasSize(1);
  }

  @Test
  void a_function_that_fails_is_retried_and_its_event_kept_as_a_dead_letter() throws Exception {
    scheduler.createSchedule(
        request("failing", in(Duration.ofMinutes(5)))
            .target(target ->
                target
                    .arn(TIMER)
                    .roleArn("arn:aws:iam::000000000000:role/scheduler")
                    .input("{\"fail\": \"asynchronously\"}"))
            .build());

    desk.advance(Duration.ofMinutes(6));

    assertThat(Seen.by("timer", "asynchronously")).hasSize(2);
    assertThat(DeadLetters.take())
        .anySatisfy(letter ->
            assertThat(letter)
                .contains("RetriesExhausted")
                .contains("\"requestPayload\":{\"fail\":\"asynchronously\"}"));
  }

  private Instant in(Duration span) {
    return desk.clock().instant().plus(span).truncatedTo(ChronoUnit.SECONDS);
  }

  private void create(String name, Instant at) {
    scheduler.createSchedule(request(name, at).build());
  }

  private static String input(String name) {
    return "{name=" + name + "}";
  }

  private static CreateScheduleRequest.Builder request(String name, Instant at) {
    var text = at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    return CreateScheduleRequest.builder()
        .name(name)
        .scheduleExpression("at(" + text + ")")
        .actionAfterCompletion(ActionAfterCompletion.DELETE)
        .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
        .target(target ->
            target
                .arn(TIMER)
                .roleArn("arn:aws:iam::000000000000:role/scheduler")
                .input("{\"name\": \"" + name + "\"}"));
  }
}
