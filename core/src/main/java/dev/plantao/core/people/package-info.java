/// How people are named and spoken to: addresses, agents, teams, languages.
///
/// Values only. Everything else may use them, and they use nothing.
@NullMarked
package dev.plantao.core.people;

import org.jspecify.annotations.NullMarked;
