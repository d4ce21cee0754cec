/** The hands: everything that reads a clock, a file, a socket or a database. */
@NullMarked
package dev.walkback.activities;

import org.jspecify.annotations.NullMarked;
