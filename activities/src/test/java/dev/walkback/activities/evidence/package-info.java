/** Evidence that only its installation can read. */
@NullMarked
package dev.walkback.activities.evidence;

import org.jspecify.annotations.NullMarked;
