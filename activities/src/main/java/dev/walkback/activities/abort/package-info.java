/** The second road of an abort: a row in our own database, for when no signal gets through. */
@NullMarked
package dev.walkback.activities.abort;

import org.jspecify.annotations.NullMarked;
