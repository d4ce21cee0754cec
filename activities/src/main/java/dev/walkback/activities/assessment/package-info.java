/** Measuring what is wrong before anybody decides. */
@NullMarked
package dev.walkback.activities.assessment;

import org.jspecify.annotations.NullMarked;
