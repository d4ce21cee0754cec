/** Captures of a database: taken before a migration, proved before they are trusted, read back. */
@NullMarked
package dev.walkback.activities.dump;

import org.jspecify.annotations.NullMarked;
