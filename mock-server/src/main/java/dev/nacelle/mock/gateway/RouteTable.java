package dev.nacelle.mock.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The routes of one stage, the most specific first. */
final class RouteTable {
    private final ApiSettings settings;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(RouteKey key, Route route) {}

    /**
     * The routes to these functions.
     *
     * @throws IllegalStateException if two would have the same key
     */
    RouteTable(ApiSettings settings, List<Route> routes) {
        this.settings = settings;
        settings.routeKeys().forEach(key -> add(key, routes));
        entries.sort((one, other) -> RouteKey.MOST_SPECIFIC_FIRST.compare(one.key(), other.key()));
        var seen = new HashSet<String>();
        entries.forEach(entry -> {
            if (!seen.add(entry.key().text())) {
                throw new IllegalStateException(
                        "Two functions share the route " + entry.key().text());
            }
        });
    }

    /** The route of that request. */
    Optional<RouteMatch> find(String method, String path) {
        return behindStage(path).flatMap(segments -> find(method, segments));
    }

    private void add(String key, List<Route> routes) {
        for (var route : key.contains(ApiSettings.FUNCTION) ? routes : routes.subList(0, 1)) {
            entries.add(new Entry(RouteKey.parse(key.replace(ApiSettings.FUNCTION, route.functionName())), route));
        }
    }

    private Optional<RouteMatch> find(String method, List<String> segments) {
        for (var entry : entries) {
            var variables = entry.key().match(method, segments);
            if (variables.isPresent()) {
                return Optional.of(new RouteMatch(entry.key(), entry.route(), variables.get()));
            }
        }
        return Optional.empty();
    }

    /** Parted before decoding: an encoded slash is a letter of a name, not a border. */
    private Optional<List<String>> behindStage(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        var segments = Arrays.asList(path.substring(1).split("/", -1));
        if (settings.stage().equals(ApiSettings.DEFAULT_STAGE)) {
            return Optional.of(segments);
        }
        return PercentCoding.decodePath(segments.get(0)).equals(settings.stage())
                ? Optional.of(withoutSlashes(segments.subList(1, segments.size())))
                : Optional.empty();
    }

    /** Slashes at the end mean nothing to a REST API; the bare root has none to either kind. */
    private List<String> withoutSlashes(List<String> segments) {
        int end = segments.size();
        while (settings.kind() == ApiKind.REST
                && end > 1
                && segments.get(end - 1).isEmpty()) {
            end--;
        }
        return end == 0 ? List.of("") : segments.subList(0, end);
    }
}
