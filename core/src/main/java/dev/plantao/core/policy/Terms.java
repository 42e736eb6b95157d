package dev.plantao.core.policy;

import org.jspecify.annotations.Nullable;

/// What one conversation was promised, frozen at its opening (SL-8).
///
/// @param policyVersion the version of the policy that these terms were taken from
/// @param plan the plan they rest on; null where the opener is no known customer
public record Terms(int policyVersion, @Nullable Plan plan, Targets targets, Waiting waiting) {}
