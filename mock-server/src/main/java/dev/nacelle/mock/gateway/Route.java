package dev.nacelle.mock.gateway;

/**
 * A function an API leads to; {@link ApiSettings#routeKeys()} say by which routes.
 *
 * @param functionName letters, digits, dashes and underscores
 * @param function what answers
 */
public record Route(String functionName, FunctionInvoker function) {}
