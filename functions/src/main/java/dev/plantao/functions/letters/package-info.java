/// What the desk says to a customer outside the chat: letters by mail and the feedback page, in the
/// five languages.
///
/// Pure: a letter goes in, text comes out. No AWS, no clock, no sending in here. The words lie
/// beside this package's resources, one file per language; no sentence is put together in code.
@NullMarked
package dev.plantao.functions.letters;

import org.jspecify.annotations.NullMarked;
