/** What strangers wrote, inside a sentence or a page of ours. */
@NullMarked
package dev.walkback.activities.quotation;

import org.jspecify.annotations.NullMarked;
