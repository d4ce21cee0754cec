@NullMarked
package dev.walkback.activities.safety;

import org.jspecify.annotations.NullMarked;
