package dev.plantao.core.statement;

import dev.plantao.core.policy.Plan;
import dev.plantao.core.sla.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was promised from some event on.
///
/// @param event number of the opening, or of the event that changed the promise
/// @param policyVersion the version of the policy it was taken from
/// @param plan null where the requester is no known customer
/// @param promised what that policy says
/// @param target what the clock may show: the promise itself, or what was made of it so that a
///   change breaks nothing in the past (SL-8)
/// @param hours in which the clock moves on
public record Grant(
    long event,
    Instant at,
    int policyVersion,
    @Nullable Plan plan,
    Duration promised,
    Duration target,
    WorkingTime hours) {}
