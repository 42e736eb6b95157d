package dev.plantao.local.adapters;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryNearTimers;
import dev.plantao.core.inmemory.InMemorySchedules;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.search.Indexer;
import dev.plantao.core.timing.Keeper;
import dev.plantao.functions.dynamodb.DynamoDbCards;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.functions.dynamodb.DynamoDbFinder;
import dev.plantao.functions.dynamodb.DynamoDbJobBook;
import dev.plantao.functions.dynamodb.DynamoDbLetterBook;
import dev.plantao.functions.dynamodb.DynamoDbLogWords;
import dev.plantao.functions.dynamodb.DynamoDbMailWords;
import dev.plantao.functions.dynamodb.DynamoDbSearchIndex;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.erasure.Eraser;
import dev.plantao.functions.erasure.Erasures;
import dev.plantao.functions.erasure.Ledger;
import dev.plantao.functions.erasure.SubjectKey;
import dev.plantao.functions.erasure.Worker;
import dev.plantao.functions.proof.InMemoryVault;
import dev.plantao.functions.search.Terms;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A table with conversations on it, and what erases them.
final class ForgettingDesk {
  private static final Patience PATIENT = lost -> lost < 50;

  final Set<String> files = new HashSet<>();
  private final DynamoDbClient real;
  private final String table;
  private final Instant now;

  ForgettingDesk(DynamoDbClient real, String table, Instant now) {
    this.real = real;
    this.table = table;
    this.now = now;
  }

  Indexer indexer(DynamoDbClient dynamo) {
    var log = new DynamoDbConversationLog(dynamo, table, PATIENT);
    return new Indexer(
        new DynamoDbSearchIndex(dynamo, table, PATIENT),
        new Terms(() -> new byte[32]),
        log,
        id -> "S-" + id.value(),
        PATIENT);
  }

  Erasures erasures(DynamoDbClient dynamo) {
    var log = new DynamoDbConversationLog(dynamo, table, PATIENT);
    var book = new DynamoDbJobBook(dynamo, table);
    var cards = new DynamoDbCards(dynamo, table, log, PATIENT);
    var eraser =
        new Eraser(
            new Eraser.Tools(
                new Conversations(log, new FixedPolicies(Policy.DEFAULT)),
                log,
                new DynamoDbDeskLists(dynamo, table),
                indexer(dynamo),
                new DynamoDbLogWords(dynamo, table, () -> now),
                cards,
                files::remove,
                PATIENT));
    return new Erasures(
        new Erasures.Tools(
            new Worker(book, book, new DynamoDbFinder(dynamo, table, 50), () -> now),
            new Ledger(new InMemoryVault()),
            key(),
            log,
            eraser,
            new DynamoDbMailWords(dynamo, table),
            _ -> {},
            new DynamoDbUploads(dynamo, table),
            cards,
            files::remove,
            _ -> {},
            () -> now));
  }

  static SubjectKey key() {
    return new SubjectKey(() -> new byte[32]);
  }

  /// A file that no conversation has.
  FileId looseFile(EmailAddress address, int number) {
    var id = new FileId(new UUID(0, number));
    var loose =
        new Upload(
            id,
            "sub-" + number,
            new Requester(null, address, null),
            false,
            Text.of(number + "-loose.txt"),
            "text/plain",
            1,
            "",
            now,
            now,
            null,
            null,
            Upload.Verdict.AWAITED,
            1);
    new DynamoDbUploads(real, table).announce(loose);
    files.add(Upload.PREFIX + id);
    return id;
  }

  /// A conversation with all that hangs on one.
  ConversationId conversation(EmailAddress address, int number) {
    var log = new DynamoDbConversationLog(real, table, PATIENT);
    var policies = new FixedPolicies(Policy.DEFAULT);
    var id = ConversationId.of(Kind.TICKET, 1000L + number);
    var file = "mail/" + number + "/0";
    files.add(file);
    var message =
        new Message(
            Text.of("It burns, says " + address.value()),
            null,
            null,
            null,
            List.of(
                new Attachment(file, Text.of(number + "-secret.txt"), "text/plain", 1, "0", false)),
            List.of(),
            null);
    var opening =
        new Opening(
            id,
            Origin.CONTACT_FORM,
            new Requester(null, address, Text.of("name-" + number)),
            null,
            Language.EN,
            Text.of("subject-" + number),
            message,
            Report.EMPTY,
            false);
    var customer = new Actor(Actor.Role.CUSTOMER, null, Text.of("name-" + number));
    new Openings(log, policies).open(opening, customer, new CommandId("o"), null, now, PATIENT);
    new Conversations(log, policies)
        .handle(
            id,
            new Request(
                new CommandId("w"),
                customer,
                new Request.Reach.All(),
                null,
                null,
                new ConversationCommand.Write(Message.of("text-" + number)),
                now),
            PATIENT);
    new Keeper(
            log,
            new DynamoDbDeskLists(real, table),
            new InMemorySchedules(),
            new InMemoryNearTimers())
        .match(id, now);
    indexer(real).rebuild(id, false);
    new DynamoDbLetterBook(real, table).stop(address, now);
    return id;
  }
}
