/** Tests. */
@NullMarked
package dev.nacelle.app.readingfile;

import org.jspecify.annotations.NullMarked;
