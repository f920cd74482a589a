/** Tests. */
@NullMarked
package dev.nacelle.app.score;

import org.jspecify.annotations.NullMarked;
