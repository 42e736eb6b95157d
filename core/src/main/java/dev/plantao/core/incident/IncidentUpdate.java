package dev.plantao.core.incident;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Translated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of an incident's log. Never edited.
///
/// @param number from 1 on, without gaps
/// @param command whose work it is
/// @param key the caller's idempotency key, null where none was sent
public record IncidentUpdate(
    long number,
    CommandId command,
    @Nullable IdempotencyKey key,
    Instant at,
    Actor by,
    IncidentStage stage,
    Translated text) {}
