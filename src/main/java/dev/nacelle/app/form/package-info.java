/**
 * A person enters a reading here: field by field, or as the line that goes on the wire; the two are always in step. The
 * form is built from the profile. Read {@link dev.nacelle.app.form.FormViewModel} first.
 */
@NullMarked
package dev.nacelle.app.form;

import org.jspecify.annotations.NullMarked;
