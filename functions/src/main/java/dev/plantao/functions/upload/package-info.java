/// What becomes of an upload: texts lose their secrets, archives of texts too, anything else is
/// kept byte for byte until a scanner has spoken.
///
/// Bytes are streamed: a file is never in memory whole.
@NullMarked
package dev.plantao.functions.upload;

import org.jspecify.annotations.NullMarked;
