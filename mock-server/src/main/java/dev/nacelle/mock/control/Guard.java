package dev.nacelle.mock.control;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.http.Peer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps everybody out but programs on this computer. A page that somebody opens in a browser runs on this computer too:
 * it gives itself away by {@code Origin}, by {@code Sec-Fetch-Site}, or, if it got its own name to lead here (DNS
 * rebinding), by {@code Host}.
 */
final class Guard {
    private static final Pattern OWN_HOST =
            Pattern.compile("(?i)(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?");
    private static final Set<String> OWN_SITE = Set.of("none", "same-origin");
    private static final String HINT = "Call it from a program on this computer by the address 127.0.0.1.";

    private Guard() {}

    /**
     * Lets a request pass.
     *
     * @throws Problem if it is none of a program on this computer
     */
    static void check(WireRequest request, String sourceIp) {
        if (!Peer.isThisComputer(sourceIp)) {
            throw Problem.forbidden("The control of the mock answers this computer only, not " + sourceIp, HINT);
        }
        var host = request.headers().first("Host").orElse("");
        if (!OWN_HOST.matcher(host).matches()) {
            throw Problem.forbidden("The control of the mock has no such name: Host is \u201c" + host + "\u201d", HINT);
        }
        var origin = request.headers().first("Origin");
        if (origin.isPresent() && !origin.get().equalsIgnoreCase("http://" + host)) {
            throw Problem.forbidden("A web page may not control the mock: Origin is " + origin.get(), HINT);
        }
        var site = request.headers().first("Sec-Fetch-Site");
        if (site.isPresent() && !OWN_SITE.contains(site.get())) {
            throw Problem.forbidden("A web page may not control the mock: Sec-Fetch-Site is " + site.get(), HINT);
        }
    }
}
