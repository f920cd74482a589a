@NullMarked
package dev.nacelle.app.snippet;

import org.jspecify.annotations.NullMarked;
