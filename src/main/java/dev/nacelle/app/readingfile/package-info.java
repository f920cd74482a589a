/**
 * A person opens a file of readings here, in whatever spelling it has, sees what was made of it, puts that right where it
 * is wrong, and takes readings out of it into the form. Read {@link dev.nacelle.app.readingfile.Layout} first, then
 * {@link dev.nacelle.app.readingfile.LayoutGuess} and {@link dev.nacelle.app.readingfile.RowReader}.
 */
@NullMarked
package dev.nacelle.app.readingfile;

import org.jspecify.annotations.NullMarked;
