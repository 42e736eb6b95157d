/// What was before: customers and tickets of other desks, brought into the table with the times
/// they had. Nobody is written to about them.
@NullMarked
package dev.plantao.local.imports;

import org.jspecify.annotations.NullMarked;
