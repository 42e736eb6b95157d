/// The whole desk in one JVM: the functions of `template.yaml`, and stand-ins for the AWS services
/// they call.
///
/// Drives the handlers by their events alone, and listens on 127.0.0.1 alone.
@NullMarked
package dev.plantao.local;

import org.jspecify.annotations.NullMarked;
