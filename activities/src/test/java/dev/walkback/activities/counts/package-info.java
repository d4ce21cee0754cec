/** Names and numbers. */
@NullMarked
package dev.walkback.activities.counts;

import org.jspecify.annotations.NullMarked;
