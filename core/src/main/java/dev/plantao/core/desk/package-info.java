/// The lists that people work from: queue and customer lists, kept by a reaction.
///
/// May lag behind the log and can be rebuilt from it; nothing that must be right reads them.
@NullMarked
package dev.plantao.core.desk;

import org.jspecify.annotations.NullMarked;
