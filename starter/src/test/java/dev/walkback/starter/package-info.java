/** The door, before a rollback that is staged. */
@NullMarked
package dev.walkback.starter;

import org.jspecify.annotations.NullMarked;
