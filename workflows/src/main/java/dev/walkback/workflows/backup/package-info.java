/** The way to the past and the way back to the present. */
@NullMarked
package dev.walkback.workflows.backup;

import org.jspecify.annotations.NullMarked;
