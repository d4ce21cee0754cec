/** A plan as a script that a person runs with psql, for the day when Walkback is down. */
@NullMarked
package dev.walkback.activities.psql;

import org.jspecify.annotations.NullMarked;
