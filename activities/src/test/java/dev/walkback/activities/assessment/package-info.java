/** Measuring applications that are ill in different ways. */
@NullMarked
package dev.walkback.activities.assessment;

import org.jspecify.annotations.NullMarked;
