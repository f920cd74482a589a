/** Tests. */
@NullMarked
package dev.nacelle.app.rescue;

import org.jspecify.annotations.NullMarked;
