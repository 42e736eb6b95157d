package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.erasure.JobBook.Standing;
import dev.plantao.functions.erasure.Progress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Erasing and exporting what is kept about somebody. Both walk over everything that is kept, so
/// they are begun here and done elsewhere.
final class JobCalls {
  private static final Pattern ID = Pattern.compile("[EX]-[0-9A-Z]{12}");
  private static final String EMAIL = "email";
  private static final String CUSTOMER = "customer";
  private static final String CONVERSATION = "conversation";

  private final Desk desk;

  JobCalls(Desk desk) {
    this.desk = desk;
  }

  private Records records() {
    return desk.records().get();
  }

  Answer erase(Call call) {
    var caller = admin(call);
    var fields = call.fields();
    var who = who(fields);
    var conversation = conversation(fields);
    var profile = fields.flag("profile");
    var onlyClosed = fields.flag("onlyClosed");
    if (who.nobody() && conversation == null && fields.errors().isEmpty()) {
      fields.wrong(EMAIL, "or customer or conversation is needed: say whom or what to erase");
    }
    fields.done();
    var subjects = subjects(who);
    if (profile && who.customer() != null) {
      // Whoever is erased with the profile is erased under the addresses that it names.
      desk.customers()
          .find(who.customer())
          .ifPresent(known ->
              known.emails().forEach(address -> subjects.add(records().subjects().of(address))));
    }
    var conversations = conversation == null ? List.<String>of() : List.of(conversation.value());
    if (onlyClosed) {
      var open = open(who, conversation);
      if (!open.isEmpty()) {
        return stillOpen(open);
      }
    }
    return begin(
        call,
        fields,
        new Asked(Job.Kind.ERASURE, caller.sub(), subjects, new TreeSet<>(conversations), profile));
  }

  Answer export(Call call) {
    var caller = admin(call);
    var fields = call.fields();
    var who = who(fields);
    if (who.nobody() && fields.errors().isEmpty()) {
      fields.wrong(EMAIL, "or customer is needed: say whose data to export");
    }
    fields.done();
    return begin(
        call,
        fields,
        new Asked(Job.Kind.EXPORT, caller.sub(), subjects(who), new TreeSet<>(), true));
  }

  private static Caller admin(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    caller.requireAdmin();
    return caller;
  }

  /// Whom it is about; at least one of both, where it is not about a conversation alone.
  private record Who(@Nullable EmailAddress address, @Nullable CustomerId customer) {
    boolean nobody() {
      return address == null && customer == null;
    }
  }

  private static Who who(Fields fields) {
    var email = word(fields, EMAIL);
    var address = email == null ? null : EmailAddress.parse(email).orElse(null);
    if (email != null && address == null) {
      fields.wrong(EMAIL, "is no e-mail address");
    }
    var id = word(fields, CUSTOMER);
    var customer = id == null ? null : CustomerId.parse(id).orElse(null);
    if (id != null && customer == null) {
      fields.wrong(CUSTOMER, "is no customer's id");
    }
    return new Who(address, customer);
  }

  private @Nullable ConversationId conversation(Fields fields) {
    var given = word(fields, CONVERSATION);
    if (given == null) {
      return null;
    }
    var id = ConversationId.parse(given).orElse(null);
    if (id == null || desk.log().newest(id).isEmpty()) {
      fields.wrong(CONVERSATION, "is no conversation");
    }
    return id;
  }

  private static @Nullable String word(Fields fields, String name) {
    var text = fields.optionalRemark(name);
    return text == null ? null : Text.of(text.orEmpty()).orEmpty();
  }

  private Set<String> subjects(Who who) {
    var subjects = new TreeSet<String>();
    if (who.address() != null) {
      subjects.add(records().subjects().of(who.address()));
    }
    if (who.customer() != null) {
      subjects.add(records().subjects().of(who.customer()));
    }
    return subjects;
  }

  private List<ConversationId> open(Who who, @Nullable ConversationId conversation) {
    var asked = new ArrayList<ConversationId>();
    if (conversation != null) {
      asked.add(conversation);
    }
    if (who.address() != null) {
      asked.addAll(listed(new OpenCases.Owner.OfAddress(who.address())));
    }
    if (who.customer() != null) {
      asked.addAll(listed(new OpenCases.Owner.OfCustomer(who.customer())));
    }
    return asked.stream()
        .distinct()
        .filter(id -> desk.log().newest(id).filter(entry -> !entry.after().closed()).isPresent())
        .toList();
  }

  private List<ConversationId> listed(OpenCases.Owner owner) {
    return desk.log().openCases(owner).cases().stream().map(OpenCases.Case::id).toList();
  }

  private static Answer stillOpen(List<ConversationId> open) {
    var problem =
        Problem.of(
            422,
            "conversations-open",
            "There are open conversations",
            "Close them first, or leave `onlyClosed` out: then they are closed and erased.");
    var json = problem.json();
    var listed = json.putArray("conversations");
    open.forEach(id -> listed.add(id.value()));
    return Answer.problem(problem, json);
  }

  private record Asked(
      Job.Kind kind, String by, Set<String> subjects, Set<String> conversations, boolean profile) {}

  /// The ledger first: what is asked for is never forgotten, whatever fails behind it. A repeat by
  /// `Idempotency-Key` does again what may not have been done.
  private Answer begin(Call call, Fields fields, Asked asked) {
    var keys = Keys.of(asked.by(), call, fields.body());
    var body = keys.key() == null ? null : records().subjects().ofRequest(keys.key().body());
    var id = id(asked.kind(), keys);
    var known = records().jobs().find(id).orElse(null);
    if (known != null && !java.util.Objects.equals(known.job().body(), body)) {
      return Outcomes.keyReused();
    }
    var job =
        known == null
            ? new Job(
                id,
                asked.kind(),
                asked.by(),
                call.at(),
                asked.subjects(),
                asked.conversations(),
                asked.profile(),
                body)
            : known.job();
    if (job.kind() == Job.Kind.ERASURE) {
      records().ledger().add(job);
    }
    if (known == null) {
      records().jobs().add(job);
    }
    if (known == null || known.progress().finishedAt() == null) {
      records().queue().work(job);
    }
    var standing = known == null ? new Standing(job, Progress.NONE) : known;
    return new Answer(202, Json.write(view(standing)), java.util.Map.of())
        .with("location", path(job.kind()) + id);
  }

  private static String id(Job.Kind kind, Keys keys) {
    var named = keys.key() == null ? keys.command().value() : keys.key().hash();
    var digest =
        dev.plantao.functions.stored.Words.sha256(
            ("job " + named).getBytes(StandardCharsets.UTF_8));
    var digits =
        ConversationId.of(
                dev.plantao.core.conversation.Kind.TICKET, ByteBuffer.wrap(digest).getLong())
            .value()
            .substring(2);
    return (kind == Job.Kind.EXPORT ? "X-" : "E-") + digits;
  }

  private static String path(Job.Kind kind) {
    return kind == Job.Kind.EXPORT ? "/desk/exports/" : "/desk/erasures/";
  }

  Answer erasure(Call call) {
    return show(call, Job.Kind.ERASURE);
  }

  Answer exported(Call call) {
    return show(call, Job.Kind.EXPORT);
  }

  private Answer show(Call call, Job.Kind kind) {
    admin(call);
    var id = call.path("id");
    if (!ID.matcher(id).matches()) {
      return Answer.problem(Problem.notFound());
    }
    return records()
        .jobs()
        .find(id)
        .filter(standing -> standing.job().kind() == kind)
        .map(standing -> Answer.ok(view(standing)))
        .orElseGet(() -> Answer.problem(Problem.notFound()));
  }

  private ObjectNode view(Standing standing) {
    var json = Json.object();
    var job = standing.job();
    var progress = standing.progress();
    json.put("id", job.id());
    json.put("state", progress.state().name().toLowerCase(Locale.ROOT));
    json.put("by", job.by());
    json.put("at", job.at().toString());
    var counts = json.putObject("counts");
    progress.counts().forEach(counts::put);
    if (progress.finishedAt() != null) {
      json.put("finishedAt", progress.finishedAt().toString());
    }
    if (job.kind() == Job.Kind.EXPORT) {
      json.put("url", records().exportLink().apply(job.id()));
      return json;
    }
    if (progress.checkedAt() != null) {
      json.put("checkedAt", progress.checkedAt().toString());
    }
    var mentions = json.putArray("mentions");
    progress.mentions().forEach(mentions::add);
    return json;
  }
}
