/** Closing the application, proving that writing stopped, opening it again. */
@NullMarked
package dev.walkback.activities.maintenance;

import org.jspecify.annotations.NullMarked;
