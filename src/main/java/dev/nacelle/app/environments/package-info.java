/**
 * Here a person writes environments: a sheet over the window with the fields of one, the text that hands them on, and the
 * offer a pasted text makes. What an environment is stands in {@code environment}, without a window.
 */
@NullMarked
package dev.nacelle.app.environments;

import org.jspecify.annotations.NullMarked;
