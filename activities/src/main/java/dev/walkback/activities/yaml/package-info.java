/** Strict reading of YAML that people wrote: every complaint names file, line and field. */
@NullMarked
package dev.walkback.activities.yaml;

import org.jspecify.annotations.NullMarked;
