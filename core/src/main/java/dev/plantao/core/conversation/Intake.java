package dev.plantao.core.conversation;

import dev.plantao.core.policy.Origin;
import java.time.Instant;

/// How a conversation began. Nothing of it changes later.
public record Intake(
    Origin origin, Requester requester, Text subject, boolean emergency, Instant at) {}
