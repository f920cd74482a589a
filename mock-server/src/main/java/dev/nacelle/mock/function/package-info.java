/** AWS Lambda as far as a function can see it: calls the handler with an event and a context, keeps to the size limits. */
@NullMarked
package dev.nacelle.mock.function;

import org.jspecify.annotations.NullMarked;
