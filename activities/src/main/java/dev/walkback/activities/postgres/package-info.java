/** Manners towards PostgreSQL: connections, names, fences, ledgers, locks, steps. */
@NullMarked
package dev.walkback.activities.postgres;

import org.jspecify.annotations.NullMarked;
