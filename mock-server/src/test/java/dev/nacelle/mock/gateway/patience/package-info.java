@NullMarked
package dev.nacelle.mock.gateway.patience;

import org.jspecify.annotations.NullMarked;
