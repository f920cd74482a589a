/**
 * The words of the HTTP contract that function, mock and app share: a request, a response, what may go wrong and at
 * which hop. Nothing but the JDK is imported here.
 */
@NullMarked
package dev.nacelle.contract;

import org.jspecify.annotations.NullMarked;
