/** Walkback's own database. */
@NullMarked
package dev.walkback.activities.store;

import org.jspecify.annotations.NullMarked;
