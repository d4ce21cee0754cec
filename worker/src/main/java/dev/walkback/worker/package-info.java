/** The wiring: configuration, services, and one list of what the worker does. */
@NullMarked
package dev.walkback.worker;

import org.jspecify.annotations.NullMarked;
