/** Writing it down. */
@NullMarked
package dev.walkback.workflows.report;

import org.jspecify.annotations.NullMarked;
