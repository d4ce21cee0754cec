/** Telling people: rows written with the state they speak of, delivered at least once. */
@NullMarked
package dev.walkback.activities.notice;

import org.jspecify.annotations.NullMarked;
