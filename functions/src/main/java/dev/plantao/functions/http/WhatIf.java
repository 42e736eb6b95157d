package dev.plantao.functions.http;

import dev.plantao.core.whatif.Continuations;
import dev.plantao.core.whatif.Simulations;
import dev.plantao.core.whatif.Simulator;

/// What trying a policy takes.
public record WhatIf(Simulator simulator, Simulations kept, Continuations later) {}
