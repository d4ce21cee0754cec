/** walkback.yaml as records: read strictly, validated at start, no default target ever. */
@NullMarked
package dev.walkback.worker.config;

import org.jspecify.annotations.NullMarked;
