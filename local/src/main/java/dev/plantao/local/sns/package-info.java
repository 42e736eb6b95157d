/// SNS: topics that calls are published to, and what was published.
@NullMarked
package dev.plantao.local.sns;

import org.jspecify.annotations.NullMarked;
