package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.functions.erasure.Finder;
import dev.plantao.functions.erasure.Finder.Found;
import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.erasure.Subjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Walks the whole table, a page of at most a megabyte at a time. No list and no index is trusted
/// to know all that is kept of somebody.
public final class DynamoDbFinder implements Finder {
  private final DynamoDbClient dynamo;
  private final String table;
  private final int limit;

  public DynamoDbFinder(DynamoDbClient dynamo, String table) {
    this(dynamo, table, 1000);
  }

  /// @param limit items of a page
  public DynamoDbFinder(DynamoDbClient dynamo, String table, int limit) {
    this.dynamo = dynamo;
    this.table = table;
    this.limit = limit;
  }

  @Override
  public Page page(Subjects subjects, @Nullable String cursor) {
    var answer =
        dynamo.scan(scan ->
            scan.tableName(table)
                .consistentRead(true)
                .limit(limit)
                .exclusiveStartKey(cursor == null ? null : key(cursor)));
    var look = new Look(subjects);
    answer.items().forEach(look::at);
    var last = answer.lastEvaluatedKey();
    var next =
        last == null || last.isEmpty()
            ? null
            : string(last, Table.PK) + "\n" + string(last, Table.SK);
    return new Page(answer.items().size(), look.found, next);
  }

  private static Map<String, AttributeValue> key(String cursor) {
    int end = cursor.indexOf('\n');
    return Table.key(cursor.substring(0, end), cursor.substring(end + 1));
  }

  /// One page's worth of looking.
  private static final class Look {
    private final Subjects subjects;
    private final List<Found> found = new ArrayList<>();
    private final Set<ConversationId> conversations = new LinkedHashSet<>();

    Look(Subjects subjects) {
      this.subjects = subjects;
    }

    void at(Map<String, AttributeValue> item) {
      var pk = string(item, Table.PK);
      var sk = string(item, Table.SK);
      if (Table.conversationOfEntry(pk, sk) != null) {
        entry(item, Table.seqOfEntry(sk));
      } else if (pk.startsWith(DynamoDbMailStore.MAIL)) {
        mail(item);
      } else if (pk.startsWith(DynamoDbJobBook.PREFIX) && sk.equals(DynamoDbJobBook.SK)) {
        export(item);
      } else if (pk.startsWith(UploadItems.FILE)) {
        upload(item);
      } else if (pk.startsWith(Table.CUSTOMER)) {
        customer(item, pk, sk);
      } else if (pk.startsWith(Table.SOCKET)) {
        socket(item, pk, sk);
      } else {
        underAddress(pk, sk, Table.SENDER);
        underAddress(pk, sk, Table.ADDRESS);
        underAddress(pk, sk, DynamoDbLetterBook.BUDGET);
      }
    }

    private void entry(Map<String, AttributeValue> item, long entry) {
      var state = LogItems.entry(item).after();
      var id = state.id();
      if (state.erased() || conversations.contains(id)) {
        return;
      }
      var intake = state.intake();
      var job = subjects.of(id, intake.requester(), intake.at());
      if (job.isPresent()) {
        conversations.add(id);
        found.add(new Found.Conversation(job.get(), id, intake.requester()));
        return;
      }
      var beside = new Beside(item, state.updatedAt(), subjects);
      if (beside.job != null && !beside.words.isEmpty()) {
        found.add(new Found.Beside(beside.job, id, entry, beside.words));
      }
      beside.mentioned.ifPresent(mention -> found.add(new Found.Mention(mention, id)));
    }

    private void mail(Map<String, AttributeValue> item) {
      var kept = DynamoDbMailStore.mail(item);
      var id = kept.mail().id();
      var job = subjects.of(kept.mail().facts().from(), kept.at());
      if (job.isPresent()) {
        found.add(new Found.Mail(job.get(), id));
        return;
      }
      var beside = new Beside(item, kept.at(), subjects);
      if (beside.job != null && !beside.words.isEmpty()) {
        found.add(new Found.BesideMail(beside.job, id, beside.words));
      }
    }

    /// One that a conversation has goes with it.
    private void upload(Map<String, AttributeValue> item) {
      var upload = UploadItems.upload(item);
      if (upload.owner() != null) {
        subjects
            .of(upload.owner(), upload.announcedAt())
            .ifPresent(job -> found.add(new Found.File(job, upload.id())));
      }
    }

    private void export(Map<String, AttributeValue> item) {
      var exported = DynamoDbJobBook.job(item);
      if (exported.kind() == Job.Kind.EXPORT) {
        subjects
            .of(exported)
            .filter(job -> job.kind() != Job.Kind.EXPORT)
            .ifPresent(job -> found.add(new Found.Export(job, exported.id())));
      }
    }

    private void customer(Map<String, AttributeValue> item, String pk, String sk) {
      var id = CustomerId.parse(pk.substring(Table.CUSTOMER.length())).orElse(null);
      var job = id == null ? Optional.<Job>empty() : subjects.of(id);
      if (id != null && sk.equals(Table.OPEN)) {
        job.ifPresent(of -> found.add(new Found.Cases(of, pk)));
      } else if (id != null && sk.equals(Table.PROFILE)) {
        profile(item, id, job.orElse(null));
      }
    }

    private void profile(Map<String, AttributeValue> item, CustomerId id, @Nullable Job job) {
      if (job != null && (job.profile() || job.kind() == Job.Kind.EXPORT)) {
        found.add(new Found.Profile(job, id.value(), false));
        return;
      }
      CustomerItems.customer(item).emails().stream()
          .map(address -> subjects.of(address, null))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(of -> found.add(new Found.Profile(of, id.value(), true)));
    }

    /// Whoever is connected is known by the claims of their token.
    private void socket(Map<String, AttributeValue> item, String pk, String sk) {
      var claims =
          item.getOrDefault(DynamoDbConnections.CLAIMS, AttributeValue.fromM(Map.of())).m();
      var address = claims.get("email");
      var customer = claims.get("custom:customer");
      Optional<Job> job =
          address == null
              ? Optional.empty()
              : EmailAddress.parse(address.s()).flatMap(one -> subjects.of(one, null));
      if (job.isEmpty() && customer != null) {
        job = CustomerId.parse(customer.s()).flatMap(subjects::of);
      }
      job.ifPresent(of -> found.add(new Found.Note(of, pk, sk)));
    }

    private void underAddress(String pk, String sk, String prefix) {
      if (!pk.startsWith(prefix)) {
        return;
      }
      EmailAddress.parse(pk.substring(prefix.length()))
          .flatMap(address -> subjects.of(address, null))
          .ifPresent(job ->
              found.add(
                  sk.equals(Table.OPEN) ? new Found.Cases(job, pk) : new Found.Note(job, pk, sk)));
    }
  }

  /// Where an address stands among the words of somebody else.
  private static final class Beside {
    private final List<Integer> words = new ArrayList<>();
    private @Nullable Job job;
    private Optional<Job> mentioned = Optional.empty();

    Beside(Map<String, AttributeValue> item, Instant at, Subjects subjects) {
      int number = 0;
      for (var word : LogItems.words(item).all()) {
        var address = EmailAddress.parse(word.text());
        var meant = address.flatMap(one -> subjects.of(one, at));
        if (meant.isPresent()) {
          words.add(number);
          job = meant.get();
        } else if (mentioned.isEmpty() && address.isEmpty()) {
          mentioned = subjects.in(word.text(), at);
        }
        number++;
      }
    }
  }
}
