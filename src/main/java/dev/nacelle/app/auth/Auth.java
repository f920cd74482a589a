package dev.nacelle.app.auth;

import java.net.URI;
import java.util.regex.Pattern;

/** How a call proves who sends it. */
public sealed interface Auth {
    /** One case for each way, so that the compiler tells what a new one breaks. */
    <T> T match(Cases<T> cases);

    /** Which way it is, for words and rules that need no secret. */
    Kind kind();

    /** Nothing is proved. */
    static Auth none() {
        return new None();
    }

    /** What to do with each way. */
    interface Cases<T> {
        T none(None auth);

        T header(Header auth);

        T bearer(Bearer auth);

        T sigV4(SigV4 auth);

        T direct(Direct auth);
    }

    /** Which way a call proves who sends it. */
    enum Kind {
        /** Not at all, as the workshop's API takes calls. */
        NONE,
        /** By a header field, such as an API key. */
        HEADER,
        /** By a bearer token. */
        BEARER,
        /** By an AWS signature for the API. */
        SIGV4,
        /** By an AWS signature for SageMaker itself: API and function are left out. */
        DIRECT
    }

    /** Nothing is proved. */
    record None() implements Auth {
        @Override
        public Kind kind() {
            return Kind.NONE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.none(this);
        }
    }

    /**
     * A header field with a secret value, such as {@code x-api-key}.
     *
     * @throws IllegalArgumentException if the name is none HTTP allows (RFC 9110, 5.1)
     */
    record Header(String name, Secret value) implements Auth {
        private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

        public Header {
            if (!TOKEN.matcher(name).matches()) {
                throw new IllegalArgumentException("No name of a header field: " + name);
            }
        }

        @Override
        public Kind kind() {
            return Kind.HEADER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.header(this);
        }
    }

    /** {@code Authorization: Bearer} and a token, as JWT authorizers take it (RFC 6750). */
    record Bearer(Secret token) implements Auth {
        private static final String SCHEME = "Bearer ";

        /** A token as it was pasted, with or without the word {@code Bearer} before it. */
        public static Bearer of(String pasted) {
            var text = pasted.strip();
            return new Bearer(
                    Secret.of(text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? text.substring(7) : text));
        }

        @Override
        public Kind kind() {
            return Kind.BEARER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.bearer(this);
        }
    }

    /**
     * An AWS Signature Version 4, as routes with IAM authorization want it.
     *
     * @param service what is signed for: {@value #API} for API Gateway, {@value #FUNCTION_URL} for a function URL
     * @param region of the API, such as {@code eu-central-1}
     * @throws IllegalArgumentException if service or region cannot be one
     */
    record SigV4(String service, String region, AwsSource source) implements Auth {
        /** API Gateway's signing name. */
        public static final String API = "execute-api";

        /** The signing name of a function's own address. */
        public static final String FUNCTION_URL = "lambda";

        public SigV4 {
            requireName("signing name", service);
            requireName("region", region);
        }

        /** A signature for API Gateway. */
        public static SigV4 forApi(String region, AwsSource source) {
            return new SigV4(API, region, source);
        }

        @Override
        public Kind kind() {
            return Kind.SIGV4;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.sigV4(this);
        }
    }

    /**
     * SageMaker's own InvokeEndpoint: tells a broken API from a broken model.
     *
     * @param endpointName of the SageMaker endpoint, at most 63 letters, digits and dashes (SageMaker API reference,
     *     InvokeEndpoint)
     * @param region of the SageMaker endpoint
     * @throws IllegalArgumentException if name or region cannot be one
     */
    record Direct(String endpointName, String region, AwsSource source) implements Auth {
        private static final Pattern ENDPOINT = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*");
        private static final int LONGEST_NAME = 63;

        public Direct {
            requireName("region", region);
            if (endpointName.length() > LONGEST_NAME
                    || !ENDPOINT.matcher(endpointName).matches()) {
                throw new IllegalArgumentException("No name of a SageMaker endpoint: " + endpointName);
            }
        }

        /** The address the SageMaker Runtime answers at, for an {@code Endpoint}; the call keeps to its host. */
        public URI uri() {
            var suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
            return URI.create(
                    "https://runtime.sagemaker.%s.%s/endpoints/%s/invocations".formatted(region, suffix, endpointName));
        }

        @Override
        public Kind kind() {
            return Kind.DIRECT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.direct(this);
        }
    }

    private static void requireName(String what, String name) {
        if (!name.matches("[a-z0-9-]{2,63}")) {
            throw new IllegalArgumentException("No AWS " + what + ": " + name);
        }
    }
}
