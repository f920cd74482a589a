/** Tests. */
@NullMarked
package dev.nacelle.app.shell;

import org.jspecify.annotations.NullMarked;
