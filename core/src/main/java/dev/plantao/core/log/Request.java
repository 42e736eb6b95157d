package dev.plantao.core.log;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.file.Upload;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command with all that surrounds it.
///
/// @param key the caller's idempotency key, if one was sent
/// @param expectedSeq the version the caller saw (`If-Match`); null where the caller does not care
/// @param receivedAt when it reached the desk
/// @param files uploads that the command's message names, as read before
public record Request(
    CommandId id,
    Actor by,
    Reach reach,
    @Nullable IdempotencyKey key,
    @Nullable Long expectedSeq,
    ConversationCommand command,
    Instant receivedAt,
    List<Upload> files) {
  public Request {
    files = List.copyOf(files);
  }

  /// One that names no files.
  public Request(
      CommandId id,
      Actor by,
      Reach reach,
      @Nullable IdempotencyKey key,
      @Nullable Long expectedSeq,
      ConversationCommand command,
      Instant receivedAt) {
    this(id, by, reach, key, expectedSeq, command, receivedAt, List.of());
  }

  /// Which conversations the caller may touch; for anyone else they do not exist.
  public sealed interface Reach {
    /// Support and the desk itself.
    record All() implements Reach {}

    /// A customer's own.
    record OwnOf(CustomerId customer) implements Reach {}

    default boolean covers(Conversation conversation) {
      return switch (this) {
        case All _ -> true;
        case OwnOf own -> own.customer().equals(conversation.intake().requester().customer());
      };
    }
  }
}
