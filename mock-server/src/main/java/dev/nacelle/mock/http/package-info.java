/** HTTP on a port: the only package that knows Javalin. It translates between sockets and wire values, and decides nothing. */
@NullMarked
package dev.nacelle.mock.http;

import org.jspecify.annotations.NullMarked;
