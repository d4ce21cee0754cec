/** Looking at the result while it is still closed: three-valued, with what was seen. */
@NullMarked
package dev.walkback.activities.check;

import org.jspecify.annotations.NullMarked;
