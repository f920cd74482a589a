@NullMarked
package dev.nacelle.app.guide;

import org.jspecify.annotations.NullMarked;
