/// Timelines that other help desks test their promises with, told to this one.
@NullMarked
package dev.plantao.functions.slacorpus;

import org.jspecify.annotations.NullMarked;
