/** Closing, proving, opening. */
@NullMarked
package dev.walkback.workflows.maintenance;

import org.jspecify.annotations.NullMarked;
