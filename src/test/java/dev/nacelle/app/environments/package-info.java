/** Tests. */
@NullMarked
package dev.nacelle.app.environments;

import org.jspecify.annotations.NullMarked;
