/** What the migration tool remembers, kept true in the step's own transaction. */
@NullMarked
package dev.walkback.activities.history;

import org.jspecify.annotations.NullMarked;
