/** Questions, letters and what the workflow concludes. */
@NullMarked
package dev.walkback.workflows.approval;

import org.jspecify.annotations.NullMarked;
