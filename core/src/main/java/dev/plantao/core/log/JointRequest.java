package dev.plantao.core.log;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.IdempotencyKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What surrounds a command of support on two conversations.
///
/// @param key the caller's idempotency key, remembered by the conversation that the command names
/// @param expectedSeq the version of that conversation that the caller saw; null where any will do
/// @param receivedAt when it reached the desk
public record JointRequest(
    CommandId id,
    Actor by,
    @Nullable IdempotencyKey key,
    @Nullable Long expectedSeq,
    Instant receivedAt) {}
