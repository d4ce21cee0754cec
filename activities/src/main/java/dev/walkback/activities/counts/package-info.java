/** Counting rows exactly, and knowing which table a name means. */
@NullMarked
package dev.walkback.activities.counts;

import org.jspecify.annotations.NullMarked;
