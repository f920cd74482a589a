/** The workshop's steps beside the form; each sees for itself whether it is done. */
@NullMarked
package dev.nacelle.app.guide;

import org.jspecify.annotations.NullMarked;
