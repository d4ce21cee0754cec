@NullMarked
package dev.walkback.activities.rehearsal;

import org.jspecify.annotations.NullMarked;
