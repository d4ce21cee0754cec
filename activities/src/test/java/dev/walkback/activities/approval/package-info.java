/** Letters that must count, and very many that must not. */
@NullMarked
package dev.walkback.activities.approval;

import org.jspecify.annotations.NullMarked;
