/** What brings the present back, chosen, proved and, where the plan asks for it, made. */
@NullMarked
package dev.walkback.activities.safety;

import org.jspecify.annotations.NullMarked;
