/** The walls of the house, measured from its sources. */
@NullMarked
package dev.walkback.examples.house;

import org.jspecify.annotations.NullMarked;
