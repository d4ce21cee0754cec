/** Reads plans from files, strictly, and prints them for the day when Walkback is down. */
@NullMarked
package dev.walkback.activities.planfile;

import org.jspecify.annotations.NullMarked;
