/// Signing in with a browser: a choice of people in the place of Cognito's hosted pages.
@NullMarked
package dev.plantao.local.signin;

import org.jspecify.annotations.NullMarked;
