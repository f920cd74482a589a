/** Tests. */
@NullMarked
package dev.nacelle.app.doctor;

import org.jspecify.annotations.NullMarked;
