/** The one place, beside the classes named Activities, that knows the engine. */
@NullMarked
package dev.walkback.activities.engine;

import org.jspecify.annotations.NullMarked;
