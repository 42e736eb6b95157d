package dev.plantao.functions.http;

import dev.plantao.core.policy.PolicyBook;
import dev.plantao.core.staffing.Absences;

/// What the desk's own people are asked and told: the policy on record, and who is away.
public record Staffing(PolicyBook policies, Absences absences) {}
