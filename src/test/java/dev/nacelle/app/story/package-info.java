@NullMarked
package dev.nacelle.app.story;

import org.jspecify.annotations.NullMarked;
