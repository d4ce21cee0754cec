/** The demo: an application, its broken release, and the way back. */
@NullMarked
package dev.walkback.examples;

import org.jspecify.annotations.NullMarked;
