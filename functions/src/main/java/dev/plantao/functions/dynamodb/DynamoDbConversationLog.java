package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.log.Claim;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.log.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// The log on DynamoDB: an append is one conditional put, an opening one transaction.
public final class DynamoDbConversationLog implements ConversationLog {
  private static final String FREE = "attribute_not_exists(pk)";

  /// What eight digits of a sort key can count.
  private static final long LAST_SEQ = 99_999_999;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Patience patience;

  /// Log on one table.
  ///
  /// @param patience with others who write the same list of open cases
  public DynamoDbConversationLog(DynamoDbClient dynamo, String table, Patience patience) {
    this.dynamo = dynamo;
    this.table = table;
    this.patience = patience;
  }

  @Override
  public Optional<Entry> newest(ConversationId id) {
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(1)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :entry)")
                .expressionAttributeValues(
                    Map.of(":pk", s(LogItems.pk(id)), ":entry", s(Table.ENTRY))));
    return answer.items().stream().findFirst().map(LogItems::entry);
  }

  @Override
  public Optional<Entry> entry(ConversationId id, long seq) {
    return get(LogItems.pk(id), LogItems.sk(seq)).map(LogItems::entry);
  }

  @Override
  public List<Entry> entries(ConversationId id, long after, int limit) {
    if (after >= LAST_SEQ) {
      return List.of();
    }
    long earliest = Math.max(1, after + 2 - Entry.MOST_EVENTS);
    var pages =
        dynamo.queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .limit(limit + Entry.MOST_EVENTS)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", s(LogItems.pk(id)),
                        ":from", s(LogItems.sk(earliest)),
                        ":to", s(LogItems.sk(LAST_SEQ)))));
    return pages.items().stream()
        .map(LogItems::entry)
        .filter(entry -> entry.after().lastSeq() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public Appended append(Entry previous, Entry.Draft next, @Nullable Claim claim) {
    var item = LogItems.item(next, previous.digest());
    if (claim != null || !next.binds().isEmpty()) {
      return transacted(next, item, claim, List.of());
    }
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item)
              .conditionExpression(FREE)
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return new Appended.Written(LogItems.entry(item));
    } catch (ConditionalCheckFailedException taken) {
      return taken(taken.hasItem() ? taken.item() : null, next);
    } catch (TransactionConflictException busy) {
      return new Appended.Lost();
    }
  }

  @Override
  public Appended appendBoth(
      Entry previous, Entry.Draft next, Entry otherPrevious, Entry.Draft otherNext) {
    var other = ifFree(LogItems.item(otherNext, otherPrevious.digest()));
    return transacted(next, LogItems.item(next, previous.digest()), null, List.of(other));
  }

  @Override
  public Appended split(
      Entry previous,
      Entry.Draft next,
      Entry.Draft first,
      Signature signature,
      List<OpenCases> cases) {
    var more = new ArrayList<TransactWriteItem>();
    more.add(ifFree(LogItems.item(first, "")));
    more.addAll(listing(first, signature, cases));
    return transacted(next, LogItems.item(next, previous.digest()), null, more);
  }

  @Override
  public Appended open(
      Entry.Draft first, Signature signature, List<OpenCases> cases, @Nullable Claim claim) {
    var lists = listing(first, signature, cases);
    return transacted(first, LogItems.item(first, ""), claim, lists);
  }

  private List<TransactWriteItem> listing(
      Entry.Draft first, Signature signature, List<OpenCases> cases) {
    return cases.stream().map(read -> replacing(read, read.with(first, signature))).toList();
  }

  /// The entry, the claim and all that goes with them in one step.
  private Appended transacted(
      Entry.Draft draft,
      Map<String, AttributeValue> item,
      @Nullable Claim claim,
      List<TransactWriteItem> more) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(ifFree(item));
    if (claim != null) {
      writes.add(ifFree(ClaimItems.item(claim, draft.after())));
    }
    writes.addAll(more);
    draft.binds().forEach(upload -> writes.add(UploadItems.binding(table, upload)));
    try {
      dynamo.transactWriteItems(tx -> tx.transactItems(writes));
      return new Appended.Written(LogItems.entry(item));
    } catch (TransactionCanceledException cancelled) {
      return cancelled(cancelled, draft, claim);
    }
  }

  private TransactWriteItem ifFree(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item)
                .conditionExpression(FREE)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  /// Lost to others where a condition failed or the items were busy; anything else is no race.
  private static Appended cancelled(
      TransactionCanceledException why, Entry.Draft draft, @Nullable Claim claim) {
    var reasons = why.cancellationReasons();
    for (var reason : reasons) {
      switch (reason.code() == null ? "None" : reason.code()) {
        case "None", "ConditionalCheckFailed", "TransactionConflict", "ThrottlingError" -> {}
        default -> throw why;
      }
    }
    var taken = taken(standing(reasons.getFirst()), draft);
    if (claim == null || taken instanceof Appended.Mine) {
      return taken;
    }
    var held = standing(reasons.get(1));
    return held == null ? taken : new Appended.Claimed(ClaimItems.holder(held));
  }

  private static @Nullable Map<String, AttributeValue> standing(CancellationReason reason) {
    return reason.hasItem() && !reason.item().isEmpty() ? reason.item() : null;
  }

  @Override
  public Optional<ConversationId> holder(Claim claim) {
    return get(ClaimItems.pk(claim), ClaimItems.SK).map(ClaimItems::holder);
  }

  private static Appended taken(
      @Nullable Map<String, AttributeValue> standing, Entry.Draft wanted) {
    return standing != null
            && !standing.isEmpty()
            && string(standing, LogItems.COMMAND).equals(wanted.command().value())
        ? new Appended.Mine(LogItems.entry(standing))
        : new Appended.Lost();
  }

  @Override
  public OpenCases openCases(OpenCases.Owner owner) {
    return get(OpenCasesItems.pk(owner), Table.OPEN)
        .map(item -> OpenCasesItems.cases(owner, item))
        .orElseGet(() -> OpenCases.none(owner));
  }

  @Override
  public void mark(OpenCases.Owner owner, OpenCases.Case changed) {
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var read = openCases(owner);
      var marked = read.marked(changed);
      if (marked.version() == read.version() || replaced(read, marked)) {
        return;
      }
    }
    throw new IllegalStateException(
        "open cases beside " + changed.id() + " were busy too long; run it again");
  }

  private boolean replaced(OpenCases read, OpenCases wanted) {
    try {
      dynamo.transactWriteItems(tx -> tx.transactItems(replacing(read, wanted)));
      return true;
    } catch (TransactionCanceledException lost) {
      return false;
    }
  }

  private TransactWriteItem replacing(OpenCases read, OpenCases wanted) {
    var put = Put.builder().tableName(table).item(OpenCasesItems.item(wanted));
    if (read.version() == 0) {
      put.conditionExpression(FREE);
    } else {
      put.conditionExpression("#version = :read")
          .expressionAttributeNames(Map.of("#version", Table.VERSION))
          .expressionAttributeValues(Map.of(":read", n(read.version())));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private Optional<Map<String, AttributeValue>> get(String pk, String sk) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(Table.key(pk, sk)));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(answer.item())
        : Optional.empty();
  }
}
