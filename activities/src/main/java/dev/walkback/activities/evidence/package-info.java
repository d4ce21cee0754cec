/** What was seen, kept by digest. */
@NullMarked
package dev.walkback.activities.evidence;

import org.jspecify.annotations.NullMarked;
