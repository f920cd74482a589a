package dev.nacelle.app.snippet;

import java.util.stream.Collectors;

/** What a snippet says of the secrets it does not hold. */
final class Variables {
    private Variables() {}

    /** A line for each environment variable the snippet needs; empty where it needs none. */
    static String comment(String mark, Call call) {
        return call.variables().stream()
                .map(name -> mark + " Needs the secret in the environment variable " + name + "\n")
                .collect(Collectors.joining());
    }
}
