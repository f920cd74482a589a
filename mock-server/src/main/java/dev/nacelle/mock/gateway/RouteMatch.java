package dev.nacelle.mock.gateway;

import java.util.Map;

/**
 * The route a request took.
 *
 * @param key its name
 * @param route where it leads
 * @param variables values of the path's variables as sent, percent-encoded, in the order of the path
 */
record RouteMatch(RouteKey key, Route route, Map<String, String> variables) {}
