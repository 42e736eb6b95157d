package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom the jobs of a walk mean.
public final class Subjects {
  /// What an address in a text looks like; bounded, so that no text is slow.
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,100}");

  private final SubjectKey key;
  private final Map<String, Job> people = new HashMap<>();
  private final Map<String, Job> conversations = new HashMap<>();

  /// Subjects of some jobs; of two jobs that mean the same one the later counts.
  public Subjects(SubjectKey key, List<Job> jobs) {
    this.key = key;
    for (var job : jobs) {
      job.subjects().forEach(subject -> people.merge(subject, job, Subjects::later));
      job.conversations().forEach(id -> conversations.merge(id, job, Subjects::later));
    }
  }

  private static Job later(Job one, Job other) {
    return one.at().isAfter(other.at()) ? one : other;
  }

  /// The job that means somebody's conversation.
  ///
  /// @param openedAt what was opened after a job was asked for is not meant by it
  public Optional<Job> of(ConversationId id, Requester requester, Instant openedAt) {
    var job = conversations.get(id.value());
    return job == null ? of(requester, openedAt) : before(job, openedAt);
  }

  /// The job that means somebody, by their address or as a customer.
  ///
  /// @param when what came in after a job was asked for is not meant by it
  public Optional<Job> of(Requester owner, Instant when) {
    var job = owner.address() == null ? null : people.get(key.of(owner.address()));
    if (job == null && owner.customer() != null) {
      job = people.get(key.of(owner.customer()));
    }
    return before(job, when);
  }

  /// The job that means whoever has this address.
  public Optional<Job> of(EmailAddress address, @Nullable Instant when) {
    return before(people.get(key.of(address)), when);
  }

  /// The job that means somebody whom another job meant too.
  public Optional<Job> of(Job other) {
    return other.subjects().stream()
        .map(people::get)
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  public Optional<Job> of(CustomerId customer) {
    return Optional.ofNullable(people.get(key.of(customer)));
  }

  private static Optional<Job> before(@Nullable Job job, @Nullable Instant when) {
    return job == null || (when != null && when.isAfter(job.at()))
        ? Optional.empty()
        : Optional.of(job);
  }

  /// The job that means somebody whose address stands in a text.
  public Optional<Job> in(String text, Instant when) {
    if (text.indexOf('@') < 0 || people.isEmpty()) {
      return Optional.empty();
    }
    return ADDRESS
        .matcher(text)
        .results()
        .map(found -> EmailAddress.parse(found.group().replaceAll("[.-]+$", "")))
        .flatMap(Optional::stream)
        .map(address -> of(address, when))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
