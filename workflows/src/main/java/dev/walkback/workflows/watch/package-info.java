/** Looking after it. */
@NullMarked
package dev.walkback.workflows.watch;

import org.jspecify.annotations.NullMarked;
