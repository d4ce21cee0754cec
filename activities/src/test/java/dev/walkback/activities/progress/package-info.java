/** Waiting without waiting. */
@NullMarked
package dev.walkback.activities.progress;

import org.jspecify.annotations.NullMarked;
