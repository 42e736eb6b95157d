package dev.plantao.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Request;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Retention;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbDueIndex;
import dev.plantao.functions.dynamodb.DynamoDbMailWords;
import dev.plantao.functions.erasure.Retirement;
import dev.plantao.local.story.Aws;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What is closed for longer than the policy keeps it is forgotten, once, and nothing else.
@Tag("PR-2")
class RetirementTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
  private static final Retention MONTH = new Retention(Duration.ofDays(30), Duration.ofDays(30));

  private final DynamoDbClient dynamo = Aws.dynamo();
  private final String table = Aws.ownTable("retirement");
  private final DynamoDbConversationLog log =
      new DynamoDbConversationLog(dynamo, table, lost -> lost < 50);
  private final ForgettingDesk desk = new ForgettingDesk(dynamo, table, OPENED);

  private Retirement.Report run(Instant now, BooleanSupplier goOn) {
    return new Retirement(
            DynamoDbDueIndex.ofRetention(dynamo, table),
            new DynamoDbMailWords(dynamo, table),
            log,
            desk.erasures(dynamo))
        .run(MONTH, now, goOn);
  }

  private ConversationId opened(int number) {
    return desk.conversation(new EmailAddress("kept-" + number + "@kunde.example"), number);
  }

  private void command(ConversationId id, ConversationCommand command, Instant at) {
    new Conversations(log, new FixedPolicies(Policy.DEFAULT))
        .handle(
            id,
            new Request(
                new CommandId("c-" + at.toEpochMilli()),
                new Actor(Actor.Role.AGENT, "agent", null),
                new Request.Reach.All(),
                null,
                null,
                command,
                at),
            lost -> lost < 3);
  }

  private boolean erased(ConversationId id) {
    return log.newest(id).orElseThrow().after().erased();
  }

  @Test
  void what_was_closed_for_a_month_is_forgotten_and_what_is_younger_or_open_is_not() {
    var open = opened(1);
    var old = opened(2);
    var young = opened(3);
    var reopened = opened(4);
    var close = new ConversationCommand.Close(null);
    command(old, close, OPENED.plusSeconds(60));
    command(young, close, OPENED.plus(Duration.ofDays(10)));
    command(reopened, close, OPENED.plusSeconds(60));
    command(reopened, new ConversationCommand.Reopen(null), OPENED.plusSeconds(120));

    int slices = 0;
    while (slices < 20) {
      // Stopped after each step, as often as it likes.
      int[] steps = {2};
      run(OPENED.plus(Duration.ofDays(31)), () -> steps[0]-- > 0);
      slices++;
    }
    assertThat(run(OPENED.plus(Duration.ofDays(31)), () -> true)).isNotNull();

    assertThat(erased(old)).isTrue();
    assertThat(erased(open)).isFalse();
    assertThat(erased(young)).isFalse();
    assertThat(erased(reopened)).isFalse();
    var told = log.newest(old).orElseThrow().events().getFirst();
    assertThat(told.event())
        .isEqualTo(
            new ConversationEvent.Erased("retention", ConversationEvent.Erased.Ground.RETENTION));
    assertThat(told.by()).isEqualTo(Actor.SYSTEM);

    assertThat(run(OPENED.plus(Duration.ofDays(41)), () -> true).conversations()).isEqualTo(1);
    assertThat(erased(young)).isTrue();
    assertThat(run(OPENED.plus(Duration.ofDays(42)), () -> true).conversations()).isZero();
    command(reopened, close, OPENED.plus(Duration.ofDays(43)));
    assertThat(run(OPENED.plus(Duration.ofDays(74)), () -> true).conversations()).isEqualTo(1);
    assertThat(erased(reopened)).isTrue();
    assertThat(erased(open)).isFalse();
  }
}
