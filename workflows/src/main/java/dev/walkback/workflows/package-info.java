/** The runbook: facts, rules about facts, and the order of steps. */
@NullMarked
package dev.walkback.workflows;

import org.jspecify.annotations.NullMarked;
