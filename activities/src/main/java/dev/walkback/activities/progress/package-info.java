/** How long work tells how far it is. */
@NullMarked
package dev.walkback.activities.progress;

import org.jspecify.annotations.NullMarked;
