/// The one local endpoint of all AWS services, and how the SDK is led to it.
@NullMarked
package dev.plantao.local.aws;

import org.jspecify.annotations.NullMarked;
