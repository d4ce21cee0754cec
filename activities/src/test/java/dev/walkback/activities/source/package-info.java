@NullMarked
package dev.walkback.activities.source;

import org.jspecify.annotations.NullMarked;
