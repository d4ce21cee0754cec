/** Checks against a database that was really migrated, damaged and rolled back. */
@NullMarked
package dev.walkback.activities.check;

import org.jspecify.annotations.NullMarked;
