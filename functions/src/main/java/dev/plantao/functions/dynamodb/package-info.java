/// The ports of the core on one DynamoDB table.
///
/// Attribute names live in the Items classes alone.
@NullMarked
package dev.plantao.functions.dynamodb;

import org.jspecify.annotations.NullMarked;
