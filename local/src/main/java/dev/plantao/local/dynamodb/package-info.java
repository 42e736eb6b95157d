/// DynamoDB Local behind one endpoint, and the tables of the template.
@NullMarked
package dev.plantao.local.dynamodb;

import org.jspecify.annotations.NullMarked;
