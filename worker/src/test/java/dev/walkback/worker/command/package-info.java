@NullMarked
package dev.walkback.worker.command;

import org.jspecify.annotations.NullMarked;
