/**
 * API Gateway as pure functions: which route a request takes, the event its function gets, what the function's result
 * becomes on the wire, and the answers the gateway gives by itself. No socket, no framework, no thread; ids and clock are
 * handed in. {@link dev.nacelle.mock.gateway.GatewayApi} is the API, {@link dev.nacelle.mock.gateway.ApiSettings} how it
 * is set up, {@link dev.nacelle.mock.gateway.ProxyIntegration} the two translations alone.
 */
@NullMarked
package dev.nacelle.mock.gateway;

import org.jspecify.annotations.NullMarked;
