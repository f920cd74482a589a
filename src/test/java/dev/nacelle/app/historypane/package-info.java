/** Tests. */
@NullMarked
package dev.nacelle.app.historypane;

import org.jspecify.annotations.NullMarked;
