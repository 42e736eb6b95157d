package dev.plantao.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Makes a schedule in an hour and a message in a quarter of one.
public final class CallerFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final SchedulerClient scheduler = SchedulerClient.create();
  private final SqsClient sqs = SqsClient.create();

  public CallerFunction(Map<String, String> environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var at = clock.instant().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
    var name = event.getBody();
    scheduler.createSchedule(create ->
        create
            .name(name)
            .scheduleExpression("at(" + at.toString().replace("Z", "") + ")")
            .actionAfterCompletion(ActionAfterCompletion.DELETE)
            .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
            .target(target ->
                target
                    .arn(environment.get("TIMER"))
                    .roleArn("arn:aws:iam::000000000000:role/scheduler")
                    .input("{}")));
    sqs.sendMessage(
        send -> send.queueUrl(environment.get("QUEUE")).messageBody(name).delaySeconds(900));
    return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody("called").build();
  }
}
