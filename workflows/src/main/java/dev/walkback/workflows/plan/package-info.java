/** What a rollback will do, and the facts it is loaded from. */
@NullMarked
package dev.walkback.workflows.plan;

import org.jspecify.annotations.NullMarked;
