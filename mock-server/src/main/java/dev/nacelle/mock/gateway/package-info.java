/**
 * API Gateway's HTTP API as pure functions: which route a request takes, the event its function gets (payload format
 * 1.0 or 2.0), what the function's result becomes on the wire, and the answers the gateway gives by itself. No socket,
 * no framework, no state; ids and clock are handed in.
 */
@NullMarked
package dev.nacelle.mock.gateway;

import org.jspecify.annotations.NullMarked;
