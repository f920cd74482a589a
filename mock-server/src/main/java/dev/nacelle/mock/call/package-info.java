/**
 * A call on its way through the mock: carries its planned faults and its record from hop to hop, does to each hop what
 * the plan says, and notes what each got and gave. The hops themselves know nothing of it.
 */
@NullMarked
package dev.nacelle.mock.call;

import org.jspecify.annotations.NullMarked;
