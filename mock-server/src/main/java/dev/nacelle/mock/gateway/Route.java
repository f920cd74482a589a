package dev.nacelle.mock.gateway;

/**
 * The route that the Lambda console makes for a function: any method, one path, named like the function.
 *
 * @param functionName letters, digits, dashes and underscores
 * @param function what answers
 */
public record Route(String functionName, FunctionInvoker function) {

    /** The path without the stage. */
    String path() {
        return "/" + functionName;
    }

    /** The route's name in the API: {@code ANY /name}. */
    String key() {
        return "ANY " + path();
    }
}
