/** The words a person reads, in one file, and the version of this build. No class here knows who shows them. */
@NullMarked
package dev.nacelle.app.text;

import org.jspecify.annotations.NullMarked;
