/** What the worker does by itself: deliver notices, look after rollbacks that lost their run. */
@NullMarked
package dev.walkback.worker.loop;

import org.jspecify.annotations.NullMarked;
