/// LocalStack in place of this project's own stand-ins for AWS: the contracts of all adapters, and
/// a story. Runs where an engine and the image are, else it is skipped.
@NullMarked
package dev.plantao.local.localstack;

import org.jspecify.annotations.NullMarked;
