/** Tests. */
@NullMarked
package dev.nacelle.app.form;

import org.jspecify.annotations.NullMarked;
