/** Targets that are registered for real, and copies of them. */
@NullMarked
package dev.walkback.activities.target;

import org.jspecify.annotations.NullMarked;
