@NullMarked
package dev.nacelle.app.journal;

import org.jspecify.annotations.NullMarked;
