/** What a database's schema is, as sorted named facts, and how two of them differ. */
@NullMarked
package dev.walkback.activities.fingerprint;

import org.jspecify.annotations.NullMarked;
