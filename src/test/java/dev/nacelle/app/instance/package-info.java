/** Tests. */
@NullMarked
package dev.nacelle.app.instance;

import org.jspecify.annotations.NullMarked;
