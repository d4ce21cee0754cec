/** Declared migration runs, and the captures taken before them. */
@NullMarked
package dev.walkback.activities.runs;

import org.jspecify.annotations.NullMarked;
