/**
 * Both ways back before anything changes: the pinned capture of the past, proved, and what brings
 * the present back, chosen, tried and, where the plan asks for it, made.
 */
@NullMarked
package dev.walkback.activities.backup;

import org.jspecify.annotations.NullMarked;
