/// Near alarms on a delayed SQS queue.
///
/// Queues carry ids, never texts.
@NullMarked
package dev.plantao.functions.sqs;

import org.jspecify.annotations.NullMarked;
