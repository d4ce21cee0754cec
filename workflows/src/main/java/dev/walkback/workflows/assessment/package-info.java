/** Measuring before deciding. */
@NullMarked
package dev.walkback.workflows.assessment;

import org.jspecify.annotations.NullMarked;
