/** Tests. */
@NullMarked
package dev.nacelle.app.mockpanel;

import org.jspecify.annotations.NullMarked;
