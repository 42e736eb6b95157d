package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryAbsences;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryCustomerDirectory;
import dev.plantao.core.inmemory.InMemoryDeskLists;
import dev.plantao.core.inmemory.InMemoryLetterBook;
import dev.plantao.core.inmemory.InMemoryMailStore;
import dev.plantao.core.inmemory.InMemoryNearTimers;
import dev.plantao.core.inmemory.InMemorySchedules;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.log.Request;
import dev.plantao.core.mail.MailRoom;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.staffing.Assigner;
import dev.plantao.core.timing.Keeper;
import dev.plantao.core.timing.PlanFollower;
import dev.plantao.functions.mailroom.InboundMails;
import dev.plantao.functions.mailroom.ReplyAddresses;
import dev.plantao.functions.post.Postman;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.ses.SesMailer;
import dev.plantao.functions.sqs.EffectQueues;
import dev.plantao.functions.sqs.SqsIndexQueue;
import dev.plantao.functions.sqs.SqsOutbox;
import dev.plantao.functions.sqs.SqsReportQueue;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import dev.plantao.functions.toy.ToyS3;
import dev.plantao.functions.toy.ToySes;
import dev.plantao.functions.toy.ToySqs;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The functions of mail and of the stream, on in-memory adapters and toy services.
final class MailDesk {
  private static final Masker MASKER =
      new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(() -> new byte[32]));

  static final Instant NOW = Fixtures.NOW;
  static final String SUPPORT = "support@example.com";

  /// Who writes to it.
  static final EmailAddress ANA = new EmailAddress("ana@example.org");

  final InMemoryConversationLog log = new InMemoryConversationLog();
  final InMemoryDeskLists lists = new InMemoryDeskLists();
  final InMemoryMailStore kept = new InMemoryMailStore();
  final InMemoryLetterBook book = new InMemoryLetterBook();
  final ToyS3 s3 = new ToyS3();
  final ToySes ses = new ToySes();
  final ToySqs sqs = new ToySqs();
  private final InMemoryCustomerDirectory customers = new InMemoryCustomerDirectory();
  private final FixedPolicies policies = new FixedPolicies(Policy.DEFAULT);
  private final Signer signer = new Signer(() -> new byte[32]);
  private final ReplyAddresses addresses = new ReplyAddresses(SUPPORT, signer);

  MailFunction mail() {
    var room = new MailRoom(log, customers, policies, kept, Fixtures::newId, lost -> lost < 200);
    var mails = new InboundMails(new S3Files(s3, "files"), addresses, book, MASKER);
    return new MailFunction(new S3Files(s3, "intake"), mails, room);
  }

  OutboxFunction outbox() {
    var queues = new EffectQueues("letters", "notices", "pages", "bus", "pushes");
    return new OutboxFunction(
        log,
        new SqsOutbox(sqs, queues),
        _ -> {},
        new SqsIndexQueue(sqs, "index"),
        new SqsReportQueue(sqs, "reports"));
  }

  Postman postman() {
    var mailer = new SesMailer(ses, SUPPORT, "plantao-test");
    return new Postman(log, book, mailer, addresses, signer, "https://desk.example.com");
  }

  LetterFunction letter() {
    return letter(NOW);
  }

  LetterFunction letter(Instant now) {
    return new LetterFunction(postman(), () -> now);
  }

  ReturnsFunction returns() {
    return new ReturnsFunction(book, new Conversations(log, policies), () -> NOW);
  }

  KeeperFunction keeper() {
    var keeper = new Keeper(log, lists, new InMemorySchedules(), new InMemoryNearTimers());
    var plans =
        new PlanFollower(customers, log, new Conversations(log, policies), lost -> lost < 3);
    return new KeeperFunction(keeper, plans, assigner(log, lists), () -> NOW);
  }

  /// One that assigns nobody: the built-in policy leaves that to people.
  static Assigner assigner(ConversationLog log, InMemoryDeskLists lists) {
    var policies = new FixedPolicies(Policy.DEFAULT);
    return new Assigner(
        log,
        lists,
        lists,
        new InMemoryAbsences(),
        new Conversations(log, policies),
        policies,
        lost -> lost < 3);
  }

  /// A ticket that Ana opened by mail.
  Entry opened(String id) {
    var opening =
        new Opening(
            new ConversationId(id),
            Origin.EMAIL,
            new Requester(null, ANA, Text.of("Ana")),
            null,
            Language.EN,
            Text.of("Nothing arrives"),
            Message.of("Since this morning."),
            Report.EMPTY,
            false);
    var first = ConversationDecider.open(opening, Actor.SYSTEM, Policy.DEFAULT, NOW);
    var opened = ConversationEvolution.opened(opening.id(), first);
    var cases = OpenCases.ownersOf(opening.requester());
    log.open(
        Entry.Draft.opening(new CommandId("open-" + id), null, opened, first),
        cases.stream().map(log::openCases).toList());
    return log.newest(opening.id()).orElseThrow();
  }

  /// Support does something to a conversation.
  void support(String id, ConversationCommand command) {
    var request =
        new Request(
            Fixtures.newCommand(),
            Fixtures.AGENT,
            new Request.Reach.All(),
            null,
            null,
            command,
            NOW);
    new Conversations(log, policies).handle(new ConversationId(id), request, lost -> lost < 3);
  }

  /// The types on a conversation's log.
  List<String> types(String id) {
    return log.entries(new ConversationId(id), 0, 200).stream()
        .flatMap(entry -> entry.events().stream())
        .map(recorded -> recorded.event().getClass().getSimpleName())
        .toList();
  }

  /// A batch of the table's stream: the first entries of these conversations, numbered from 1.
  static DynamodbEvent stream(String... ids) {
    var event = new DynamodbEvent();
    event.setRecords(Arrays.stream(ids).map(id -> record(id, Arrays.asList(ids))).toList());
    return event;
  }

  private static DynamodbStreamRecord record(String id, List<String> all) {
    var stream = new StreamRecord();
    stream.setKeys(
        Map.of("pk", new AttributeValue("C#" + id), "sk", new AttributeValue("#00000001")));
    stream.setSequenceNumber(Integer.toString(all.indexOf(id) + 1));
    var record = new DynamodbStreamRecord();
    record.setDynamodb(stream);
    return record;
  }
}
