/** Steps at a target, each exactly once; and the way back from them. */
@NullMarked
package dev.walkback.activities.execution;

import org.jspecify.annotations.NullMarked;
