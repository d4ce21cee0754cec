/** The command line of the worker's room: what needs databases and files. */
@NullMarked
package dev.walkback.worker.command;

import org.jspecify.annotations.NullMarked;
