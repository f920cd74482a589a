/** The desktop window and the command line: where the program starts and where everything is put together. */
@NullMarked
package dev.nacelle.app;

import org.jspecify.annotations.NullMarked;
