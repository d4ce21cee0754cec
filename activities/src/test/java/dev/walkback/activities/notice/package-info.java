/** Notices on their way to somebody who listens, or does not. */
@NullMarked
package dev.walkback.activities.notice;

import org.jspecify.annotations.NullMarked;
