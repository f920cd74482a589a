package dev.nacelle.app.hops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.app.client.WireText;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.journal.KeptBody;
import dev.nacelle.mock.journal.KeptRequest;
import dev.nacelle.mock.journal.KeptResponse;
import java.util.Optional;

/** What the mock's journal kept, as a person reads it. A body that was cut says so. */
public final class KeptText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptText() {}

    /** A request as HTTP writes it. */
    public static String request(KeptRequest kept) {
        return WireText.request(
                new WireRequest(kept.method(), kept.path(), kept.query(), kept.headers(), Body.of(text(kept.body()))));
    }

    /** A response as HTTP writes it. */
    public static String response(KeptResponse kept) {
        return WireText.response(new WireResponse(kept.status(), kept.headers(), Body.of(text(kept.body()))));
    }

    /** The same, a body of JSON on lines of its own. */
    public static String prettyResponse(KeptResponse kept) {
        return WireText.response(new WireResponse(kept.status(), kept.headers(), Body.of(pretty(kept.body()))));
    }

    /** JSON on lines of its own; anything else as it is. */
    public static String pretty(KeptBody body) {
        return Optional.of(body)
                .filter(whole -> !whole.isCut())
                .flatMap(whole -> tree(whole.start().text()))
                .orElseGet(() -> text(body));
    }

    /** As it is. */
    public static String text(KeptBody body) {
        var start = body.start().text();
        return body.isCut() ? start + "\n" + Messages.text("hops.mock.cut", body.size()) : start;
    }

    private static Optional<String> tree(String text) {
        try {
            var tree = JSON.readTree(text);
            return tree.isContainerNode() ? Optional.of(tree.toPrettyString()) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
