/** Tests. */
@NullMarked
package dev.nacelle.app.task;

import org.jspecify.annotations.NullMarked;
