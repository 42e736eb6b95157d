/// The roles of the template, enforced: each function calls AWS under credentials of its own, and a
/// call that its role does not allow is refused as AWS refuses it. Clients that no function made, a
/// test's for example, may do everything.
@NullMarked
package dev.plantao.local.rights;

import org.jspecify.annotations.NullMarked;
