/** The demo: the story told on real servers through the same worker and starter as production. */
@NullMarked
package dev.walkback.examples.demo;

import org.jspecify.annotations.NullMarked;
