/** Our own database, made by the product itself. */
@NullMarked
package dev.walkback.activities.store;

import org.jspecify.annotations.NullMarked;
