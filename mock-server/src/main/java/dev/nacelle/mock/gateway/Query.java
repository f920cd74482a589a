package dev.nacelle.mock.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query, decoded. */
final class Query {
    private Query() {}

    /** Each name in the order it first came, with every value it was given; a name without a value has an empty one. */
    static Map<String, List<String>> parameters(String encoded) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                add(parameters, pair);
            }
        }
        return parameters;
    }

    private static void add(Map<String, List<String>> parameters, String pair) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters
                .computeIfAbsent(PercentCoding.decodeQuery(name), first -> new ArrayList<>())
                .add(PercentCoding.decodeQuery(value));
    }
}
