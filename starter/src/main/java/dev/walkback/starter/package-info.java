/** The door: start, decide, acknowledge, abort, status, timeline, key. */
@NullMarked
package dev.walkback.starter;

import org.jspecify.annotations.NullMarked;
