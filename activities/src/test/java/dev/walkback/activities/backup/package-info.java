@NullMarked
package dev.walkback.activities.backup;

import org.jspecify.annotations.NullMarked;
