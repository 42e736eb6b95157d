/// What can be said about the pages without a browser.
@NullMarked
package dev.plantao.web;

import org.jspecify.annotations.NullMarked;
