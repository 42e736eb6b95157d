/// What an operator may change without touching code: plans, targets, waits, providers.
///
/// Data and look-ups only; running conversations keep the terms they were opened with.
@NullMarked
package dev.plantao.core.policy;

import org.jspecify.annotations.NullMarked;
