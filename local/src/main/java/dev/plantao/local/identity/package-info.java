/// The local OIDC issuer and its users.
@NullMarked
package dev.plantao.local.identity;

import org.jspecify.annotations.NullMarked;
