/** Watching for hours in milliseconds. */
@NullMarked
package dev.walkback.activities.watch;

import org.jspecify.annotations.NullMarked;
