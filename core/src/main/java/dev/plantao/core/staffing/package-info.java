/// Who is at work, how much they have to do, and who gets the next case.
///
/// Reacts to the log and speaks to it by commands; what a person assigned stays as it is.
@NullMarked
package dev.plantao.core.staffing;

import org.jspecify.annotations.NullMarked;
