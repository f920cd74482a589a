package dev.nacelle.app.snippet;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.client.Target;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A call as snippets are written from it: everything of it that may be seen, and variables for the rest.
 *
 * @param runtime where the mock answers as SageMaker Runtime for that reading's profile; nothing for a live endpoint,
 *     whose own place is AWS
 */
public record Call(Target target, Reading reading, Optional<URI> runtime) {
    private static final String QUERY_VARIABLE = "API_QUERY";
    private static final String TOKEN_VARIABLE = "API_TOKEN";

    /** A call to a live endpoint. */
    public static Call live(Target target, Reading reading) {
        return new Call(target, reading, Optional.empty());
    }

    /** The body: what is sent, byte for byte. */
    String body() {
        return reading.toCsv();
    }

    /** The address; a query may be a secret and becomes a variable. */
    Value address() {
        var endpoint = target.endpoint();
        return endpoint.uri().getRawQuery() == null
                ? Value.plain(endpoint.address())
                : new Value(endpoint.address() + "?", Optional.of(QUERY_VARIABLE));
    }

    /** The header fields a person must send: the media type, what the environment adds, what proves who asks. */
    List<Header> headers() {
        var headers = new ArrayList<Header>();
        headers.add(new Header(
                HeaderNames.CONTENT_TYPE, Value.plain(target.settings().mediaType())));
        target.settings()
                .headers()
                .forEach(extra -> headers.add(new Header(
                        extra.name(),
                        extra.hidden()
                                ? Value.secret("", variable(extra.name()))
                                : Value.plain(extra.value().reveal()))));
        if (auth() instanceof Auth.Header key) {
            headers.add(new Header(key.name(), Value.secret("", variable(key.name()))));
        }
        if (auth() instanceof Auth.Bearer) {
            headers.add(new Header("Authorization", Value.secret("Bearer ", TOKEN_VARIABLE)));
        }
        return headers;
    }

    Auth auth() {
        return target.settings().auth();
    }

    /** How the call is signed, where it is. */
    Optional<Signing> signing() {
        return auth() instanceof Auth.SigV4 signed
                ? Optional.of(new Signing(signed.service(), signed.region(), signed.source()))
                : direct().map(direct -> new Signing("sagemaker", direct.region(), direct.source()));
    }

    /** The SageMaker endpoint itself, where it is called without API and function. */
    Optional<Auth.Direct> direct() {
        return auth() instanceof Auth.Direct direct ? Optional.of(direct) : Optional.empty();
    }

    /** What the environment has to hold before the snippet runs. */
    List<String> variables() {
        var variables = new ArrayList<String>();
        address().variable().ifPresent(variables::add);
        headers().forEach(header -> header.value().variable().ifPresent(variables::add));
        return variables;
    }

    private static String variable(String header) {
        return header.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_").replaceFirst("^(?=\\d)", "_");
    }

    /** A header field. */
    record Header(String name, Value value) {}

    /**
     * A text that may end in what only the environment knows.
     *
     * @param variable the environment variable that holds the rest
     */
    record Value(String text, Optional<String> variable) {
        static Value plain(String text) {
            return new Value(text, Optional.empty());
        }

        static Value secret(String before, String variable) {
            return new Value(before, Optional.of(variable));
        }
    }

    /** An AWS signature: what for, where, and whose. */
    record Signing(String service, String region, AwsSource source) {
        /** The profile of the AWS files, where one is named. */
        Optional<String> profile() {
            return source instanceof AwsSource.Profile profile ? Optional.of(profile.name()) : Optional.empty();
        }
    }
}
