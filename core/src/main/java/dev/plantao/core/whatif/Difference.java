package dev.plantao.core.whatif;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A promise that would have come out otherwise.
///
/// @param plan null where the requester is no known customer
/// @param recordedDue when it was broken or falls due; null where neither
/// @param simulatedDue the same under the other policy
public record Difference(
    ConversationId conversation,
    @Nullable Plan plan,
    PromiseKind promise,
    Verdict recorded,
    Verdict simulated,
    @Nullable Instant recordedDue,
    @Nullable Instant simulatedDue) {}
