/**
 * A reading and what it is made of: the profile that describes it, its fields, its line on the wire, what can be wrong
 * with it, and the score it gets. Nothing but the JDK is imported here.
 */
@NullMarked
package dev.nacelle.reading;

import org.jspecify.annotations.NullMarked;
