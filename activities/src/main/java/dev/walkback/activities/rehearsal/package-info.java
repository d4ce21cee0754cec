/** The plan run there and back on a clone of the present, and what was seen while it ran. */
@NullMarked
package dev.walkback.activities.rehearsal;

import org.jspecify.annotations.NullMarked;
