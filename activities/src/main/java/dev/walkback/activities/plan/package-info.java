/** From what was pasted to a plan that is fixed: who, what, from which source, at whose pace. */
@NullMarked
package dev.walkback.activities.plan;

import org.jspecify.annotations.NullMarked;
