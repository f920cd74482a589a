package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.http.Delivery;
import java.util.List;

/** Answers of the control, all of them JSON. */
final class Answers {
    private static final int OK = 200;
    private static final int METHOD_NOT_ALLOWED = 405;

    // Nothing of it may be kept: it is old the moment it is read.
    private static final Headers COMMON = Headers.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");
    private static final Headers JSON =
            Headers.of("Content-Type", "application/json").with(COMMON);
    private static final Headers LINES =
            Headers.of("Content-Type", "application/x-ndjson").with(COMMON);

    private Answers() {}

    static Delivery of(JsonNode json) {
        return text(OK, JSON, json.toString());
    }

    static Delivery of(Problem problem) {
        return text(problem.status(), JSON, problem(problem.what(), problem.hint()));
    }

    static Delivery methodNotAllowed(String method, List<String> allowed) {
        var list = String.join(", ", allowed);
        return text(
                METHOD_NOT_ALLOWED,
                JSON.with("Allow", list),
                problem(method + " means nothing here", "Use " + list + "."));
    }

    /** JSON that is written while it is sent. */
    static Delivery streamed(Delivery.BodyWriter body) {
        return Delivery.streamed(OK, JSON, body);
    }

    /** One JSON object a line, written while it is sent. */
    static Delivery lines(Delivery.BodyWriter body) {
        return Delivery.streamed(OK, LINES, body);
    }

    private static String problem(String what, String hint) {
        return Json.object().put("message", what).put("hint", hint).toString();
    }

    private static Delivery text(int status, Headers headers, String json) {
        var body = Body.of(json);
        return Delivery.of(
                new WireResponse(status, headers.with("Content-Length", Integer.toString(body.size())), body));
    }
}
