/// SQS: its calls, its errors, its queues, and the way from a queue to a function.
@NullMarked
package dev.plantao.local.sqs;

import org.jspecify.annotations.NullMarked;
