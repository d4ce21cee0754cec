@NullMarked
package dev.walkback.activities.report;

import org.jspecify.annotations.NullMarked;
