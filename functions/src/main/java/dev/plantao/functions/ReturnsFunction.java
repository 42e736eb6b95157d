package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.LetterFailure;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Request;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbLetterBook;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What SES tells of letters that came back: it goes onto the timeline, and an address that bounced
/// for good or complained gets no more letters.
public final class ReturnsFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_DETAIL = 500;

  private final LetterBook book;
  private final Conversations conversations;
  private final InstantSource clock;

  public ReturnsFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.bytes(ReturnsFunction::new, "returns-bounced-for-good.json");
  }

  public ReturnsFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    this.book = new DynamoDbLetterBook(dynamo, table);
    this.conversations =
        new Conversations(
            new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE),
            new DynamoDbPolicies(dynamo, table, clock));
    this.clock = clock;
  }

  ReturnsFunction(LetterBook book, Conversations conversations, InstantSource clock) {
    this.book = book;
    this.conversations = conversations;
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = JSON.readTree(input.readAllBytes());
    var detail = event.path("detail");
    var bounce = detail.path("bounce");
    var permanent = bounce.path("bounceType").asString("").equals("Permanent");
    for (var recipient : bounce.path("bouncedRecipients")) {
      returned(event, recipient, LetterFailure.Reason.BOUNCE, permanent);
    }
    for (var recipient : detail.path("complaint").path("complainedRecipients")) {
      returned(event, recipient, LetterFailure.Reason.COMPLAINT, true);
    }
  }

  private void returned(
      JsonNode event, JsonNode recipient, LetterFailure.Reason reason, boolean permanent) {
    var address = EmailAddress.parse(recipient.path("emailAddress").asString("")).orElse(null);
    if (address == null) {
      return;
    }
    if (permanent) {
      book.stop(address, clock.instant());
    }
    var said = recipient.path("diagnosticCode").asString("");
    var failure =
        new LetterFailure(
            address,
            reason,
            permanent,
            Text.of(said.substring(0, Math.min(said.length(), LONGEST_DETAIL))));
    var letter = event.path("detail").path("mail").path("messageId").asString("");
    book.conversationOf(letter)
        .ifPresent(id -> {
          var request =
              new Request(
                  new CommandId("return-" + event.path("id").asString("")),
                  Actor.SYSTEM,
                  new Request.Reach.All(),
                  null,
                  null,
                  new ConversationCommand.RecordLetterFailure(failure),
                  clock.instant());
          if (conversations.handle(id, request, Backoff.OF_A_MACHINE)
              instanceof Outcome.Contended) {
            throw new IllegalStateException(id + " was too busy; call again");
          }
        });
  }
}
