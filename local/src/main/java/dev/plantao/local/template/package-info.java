/// `template.yaml` as far as one machine needs it: what exists, and what is wired to what. Starts
/// nothing.
@NullMarked
package dev.plantao.local.template;

import org.jspecify.annotations.NullMarked;
