/** Closing, proving and opening, against a real server and a real switch. */
@NullMarked
package dev.walkback.activities.maintenance;

import org.jspecify.annotations.NullMarked;
