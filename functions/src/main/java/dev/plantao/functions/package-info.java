/// What AWS calls, and what calls AWS: handlers (composition roots) and adapters.
///
/// No function knows where it runs: endpoints and names come from its environment.
@NullMarked
package dev.plantao.functions;

import org.jspecify.annotations.NullMarked;
