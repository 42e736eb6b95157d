/// How well secrets are found, counted over corpora.
@NullMarked
package dev.plantao.functions.masking;

import org.jspecify.annotations.NullMarked;
