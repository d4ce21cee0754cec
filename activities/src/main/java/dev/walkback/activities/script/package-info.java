/** Reads the SQL of a plan as PostgreSQL reads it, and refuses what a rollback must not do. */
@NullMarked
package dev.walkback.activities.script;

import org.jspecify.annotations.NullMarked;
