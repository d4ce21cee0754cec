/** Registered targets: identity, logins, surroundings, capabilities, declared migration runs. */
@NullMarked
package dev.walkback.activities.target;

import org.jspecify.annotations.NullMarked;
