/**
 * What can go wrong, in the words of the trade: a sentence, a hint, and what may be done about it.
 */
@NullMarked
package dev.walkback.activities.problem;

import org.jspecify.annotations.NullMarked;
