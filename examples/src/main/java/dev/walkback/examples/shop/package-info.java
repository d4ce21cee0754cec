/** A small real web application: it reads and writes the target, and it can be closed. */
@NullMarked
package dev.walkback.examples.shop;

import org.jspecify.annotations.NullMarked;
