@NullMarked
package dev.nacelle.mock.browser;

import org.jspecify.annotations.NullMarked;
