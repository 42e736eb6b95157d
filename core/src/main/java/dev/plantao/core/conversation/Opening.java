package dev.plantao.core.conversation;

import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import org.jspecify.annotations.Nullable;

/// What is asked when a conversation opens.
///
/// @param plan the customer's, null where the requester is no known customer
/// @param emergency declared by the customer: severity 1 (CH-6)
public record Opening(
    ConversationId id,
    Origin origin,
    Requester requester,
    @Nullable Plan plan,
    Language language,
    Text subject,
    Message message,
    Report report,
    boolean emergency,
    Links links) {

  /// One that hangs together with no other.
  public Opening(
      ConversationId id,
      Origin origin,
      Requester requester,
      @Nullable Plan plan,
      Language language,
      Text subject,
      Message message,
      Report report,
      boolean emergency) {
    this(id, origin, requester, plan, language, subject, message, report, emergency, Links.NONE);
  }

  /// The same, hanging together with others.
  public Opening linked(Links to) {
    return new Opening(
        id, origin, requester, plan, language, subject, message, report, emergency, to);
  }
}
