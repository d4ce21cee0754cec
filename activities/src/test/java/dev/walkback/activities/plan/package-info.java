/** Starts that become fixed plans, at a real target. */
@NullMarked
package dev.walkback.activities.plan;

import org.jspecify.annotations.NullMarked;
