/** Rollbacks whose run is gone: nobody goes on by itself, and nobody may learn of it too late. */
@NullMarked
package dev.walkback.activities.orphan;

import org.jspecify.annotations.NullMarked;
