/// The functions as AWS runs them: from the shaded jar, by the runtime interface client, each in a
/// process of its own with the variables of the template and no others.
@NullMarked
package dev.plantao.local.runtime;

import org.jspecify.annotations.NullMarked;
