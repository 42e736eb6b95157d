/// Mail out: the SESv2 call, the letters that it sends, and the events of what became of them.
@NullMarked
package dev.plantao.local.ses;

import org.jspecify.annotations.NullMarked;
