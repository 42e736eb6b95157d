package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.MailRoom;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbCustomerDirectory;
import dev.plantao.functions.dynamodb.DynamoDbLetterBook;
import dev.plantao.functions.dynamodb.DynamoDbMailStore;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.likeness.KeyedGists;
import dev.plantao.functions.mailroom.InboundMails;
import dev.plantao.functions.mailroom.ReplyAddresses;
import dev.plantao.functions.mailroom.SesReceipt;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes in the mails that SES received. Lambda calls again after a failure, and SES may deliver
/// twice: the claim in the entry's transaction makes that one message.
public final class MailFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.INTAKE_BUCKET,
          Environment.FILES_BUCKET,
          Environment.SUPPORT_ADDRESS);

  /// Under which the receipt rule puts raw mails.
  static final String PREFIX = "mail/";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final S3Files intake;
  private final InboundMails mails;
  private final MailRoom room;

  public MailFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.bytes(MailFunction::new, "mail-opens-a-ticket.json");
  }

  public MailFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var s3 = Clients.s3();
    this.intake = new S3Files(s3, environment.get(Environment.INTAKE_BUCKET));
    var key = new DynamoDbSigningKey(dynamo, table);
    var signer = new Signer(key::bytes);
    var policies = new DynamoDbPolicies(dynamo, table, clock);
    this.mails =
        new InboundMails(
            new S3Files(s3, environment.get(Environment.FILES_BUCKET)),
            new ReplyAddresses(environment.get(Environment.SUPPORT_ADDRESS), signer),
            new DynamoDbLetterBook(dynamo, table),
            new Masker(() -> policies.current().masking(), new KeyedFingerprint(key::bytes)));
    this.room =
        new MailRoom(
            new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE),
            new DynamoDbCustomerDirectory(dynamo, table),
            policies,
            new DynamoDbMailStore(dynamo, table),
            kind -> ConversationId.of(kind, RANDOM.nextLong()),
            Backoff.OF_MAIL,
            new KeyedGists(key::bytes));
  }

  MailFunction(S3Files intake, InboundMails mails, MailRoom room) {
    this.intake = intake;
    this.mails = mails;
    this.room = room;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    for (JsonNode record : JSON.readTree(input.readAllBytes()).path("Records")) {
      take(SesReceipt.of(record), context);
    }
  }

  /// The raw mail is deleted once its masked copy is written (law 11): where there is none, an
  /// earlier call was done.
  private void take(SesReceipt receipt, Context context) throws IOException {
    var key = PREFIX + receipt.messageId();
    var raw = intake.get(key);
    if (raw.isPresent()) {
      var outcome = room.receive(mails.read(receipt, raw.get()), receipt.at());
      intake.delete(key);
      JsonLog.info(
          context.getLogger(),
          "mail taken in",
          Map.of("mail", receipt.messageId(), "outcome", outcome.toString()));
    }
  }
}
