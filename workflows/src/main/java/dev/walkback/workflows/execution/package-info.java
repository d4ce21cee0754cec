/** Rehearsal and steps. */
@NullMarked
package dev.walkback.workflows.execution;

import org.jspecify.annotations.NullMarked;
