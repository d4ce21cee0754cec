/** The pinned capture of a rollback: opened by its digest, proved before it is used. */
@NullMarked
package dev.walkback.activities.source;

import org.jspecify.annotations.NullMarked;
