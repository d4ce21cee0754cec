/** Looking after it: probe by probe, each kept, none forgotten when a worker dies. */
@NullMarked
package dev.walkback.activities.watch;

import org.jspecify.annotations.NullMarked;
