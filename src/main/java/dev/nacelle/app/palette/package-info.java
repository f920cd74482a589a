/**
 * Everything that can be done, found by a few letters of its name, and every key on one sheet. A person opens either
 * from anywhere, with Ctrl+K and Ctrl+/.
 */
@NullMarked
package dev.nacelle.app.palette;

import org.jspecify.annotations.NullMarked;
