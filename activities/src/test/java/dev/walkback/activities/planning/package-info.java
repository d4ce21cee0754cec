/** Starts that become fixed plans, at a real target. */
@NullMarked
package dev.walkback.activities.planning;

import org.jspecify.annotations.NullMarked;
