package dev.plantao.functions.http;

import dev.plantao.core.policy.PolicyBook;
import dev.plantao.core.ready.ReadyAnswers;
import dev.plantao.core.staffing.Absences;

/// What the desk's own people are asked and told: the policy on record, who is away, and the
/// answers that they have ready.
public record Staffing(PolicyBook policies, Absences absences, ReadyAnswers answers) {}
