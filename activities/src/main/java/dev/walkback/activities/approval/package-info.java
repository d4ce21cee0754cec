/** Asking people, and weighing the letters they send. */
@NullMarked
package dev.walkback.activities.approval;

import org.jspecify.annotations.NullMarked;
