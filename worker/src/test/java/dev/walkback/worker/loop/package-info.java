@NullMarked
package dev.walkback.worker.loop;

import org.jspecify.annotations.NullMarked;
