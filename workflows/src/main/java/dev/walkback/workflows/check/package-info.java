/** What must hold before opening. */
@NullMarked
package dev.walkback.workflows.check;

import org.jspecify.annotations.NullMarked;
