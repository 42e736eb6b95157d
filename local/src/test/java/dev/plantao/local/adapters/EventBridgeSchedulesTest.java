package dev.plantao.local.adapters;

import dev.plantao.core.timing.Schedules;
import dev.plantao.core.timing.SchedulesContract;
import dev.plantao.functions.scheduler.EventBridgeSchedules;
import dev.plantao.local.story.Aws;

class EventBridgeSchedulesTest extends SchedulesContract {
  @Override
  protected Schedules newSchedules() {
    var ring =
        new EventBridgeSchedules.Ring(
            "arn:aws:lambda:eu-central-1:000000000000:function:plantao-dev-wake:live",
            "arn:aws:iam::000000000000:role/ring",
            "arn:aws:sqs:eu-central-1:000000000000:plantao-dev-dead-schedules");
    return new EventBridgeSchedules(Aws.scheduler(), Aws.SCHEDULE_GROUP, ring);
  }
}
