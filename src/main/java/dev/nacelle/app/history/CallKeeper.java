package dev.nacelle.app.history;

import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.OutcomeName;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.history.KeptCall.Failure;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Headers.Field;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes of a call what is kept of it. A request comes without its query; of what may be a secret by the name of its
 * header field the name alone is kept; a body is cut at {@value #MOST_BODY} characters.
 */
public final class CallKeeper {
    /** The outcome of a call the person stopped. */
    static final String CANCELLED = "cancelled";

    static final int MOST_BODY = 16_384;

    private static final Set<String> SECRET = Set.of(
            "authorization",
            "cookie",
            "proxy-authenticate",
            "proxy-authorization",
            "set-cookie",
            "set-cookie2",
            "www-authenticate",
            "x-amz-security-token",
            "x-amzn-remapped-www-authenticate",
            "x-api-key",
            "x-auth-token");

    private final Function<Endpoint, String> environments;

    /**
     * @param environments the name an endpoint has for people
     */
    public CallKeeper(Function<Endpoint, String> environments) {
        this.environments = environments;
    }

    /** What is kept of that call, with a new id, neither note nor pin. */
    public KeptCall keep(DiagnosedCall call) {
        var outcome = call.outcome();
        var exchange = outcome.exchange();
        var endpoint = exchange.endpoint();
        return new KeptCall(
                UUID.randomUUID().toString(),
                exchange.started(),
                environments.apply(endpoint),
                endpoint.kind(),
                endpoint.address(),
                call.reading().profile().id(),
                call.reading().values(),
                OutcomeName.of(outcome),
                outcome.score(),
                outcome.score().isPresent() ? Optional.empty() : Optional.of(failure(call)),
                exchange.elapsed(),
                withoutSecrets(exchange.request()),
                exchange.response().map(CallKeeper::withoutSecrets),
                "",
                false);
    }

    private static Failure failure(DiagnosedCall call) {
        var why = call.diagnosis();
        return new Failure(why.title(), why.sentence(), why.hop(), why.nextStep());
    }

    private static WireRequest withoutSecrets(WireRequest request) {
        return new WireRequest(
                request.method(), request.path(), "", withoutSecrets(request.headers()), cut(request.body()));
    }

    private static WireResponse withoutSecrets(WireResponse response) {
        return new WireResponse(response.status(), withoutSecrets(response.headers()), cut(response.body()));
    }

    private static Headers withoutSecrets(Headers headers) {
        return new Headers(headers.fields().stream()
                .map(field -> SECRET.contains(field.name().toLowerCase(Locale.ROOT))
                        ? new Field(field.name(), Secret.HIDDEN)
                        : field)
                .toList());
    }

    private static Body cut(Body body) {
        var text = body.text();
        return text.length() <= MOST_BODY ? Body.of(text) : Body.of(text.substring(0, MOST_BODY) + "\u2026");
    }
}
