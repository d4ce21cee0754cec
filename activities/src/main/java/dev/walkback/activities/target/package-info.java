/** Registered targets: identity, logins, surroundings, capabilities. */
@NullMarked
package dev.walkback.activities.target;

import org.jspecify.annotations.NullMarked;
