package dev.nacelle.mock.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may come in to an API. */
public sealed interface FrontDoor {
    /** Whether an API of that kind can have it. */
    default boolean fits(ApiKind kind) {
        return true;
    }

    /** What one of these functions makes of it. */
    <T> T match(Cases<T> cases);

    /** A function for each kind of door. */
    interface Cases<T> {
        /** Of an open door. */
        T open(Open door);

        /** Of a door for signed requests. */
        T iam(Iam door);

        /** Of a door for tokens. */
        T jwt(Jwt door);

        /** Of a door with a doorkeeper of its own. */
        T authorizer(Authorizer door);

        /** Of a door for API keys. */
        T apiKey(ApiKey door);
    }

    /** Anybody, as the workshop has it. */
    record Open() implements FrontDoor {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.open(this);
        }
    }

    /**
     * Requests with an AWS signature (version 4, in the {@code Authorization} header) by one user. The signature itself,
     * service, region and time are checked; session tokens and policies are not, and signatures in the query are
     * refused.
     *
     * @param accessKeyId of the user
     * @param secretAccessKey of the user
     */
    record Iam(String accessKeyId, String secretAccessKey) implements FrontDoor {
        /** Of the user in AWS's own examples: {@code AKIAIOSFODNN7EXAMPLE}. */
        public static Iam example() {
            return new Iam("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.iam(this);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Iam[" + accessKeyId + "]";
        }
    }

    /**
     * Requests with a JSON Web Token; HTTP APIs only.
     *
     * @param issuer the token's {@code iss}
     * @param audience one of these is the token's {@code aud}, or {@code client_id} if it has no {@code aud}
     * @param scopes one of these is in the token's claim "scope" or "scp"; empty if it needs none
     * @param jwks the issuer's public keys as a JSON Web Key Set. Without it no signature is checked: a mock reaches no
     *     network to fetch one
     * @param identitySource where the token is: {@code $request.header.NAME} or {@code $request.querystring.NAME}
     * @throws IllegalArgumentException if there is no audience, the keys are no key set, or the source is none
     */
    record Jwt(String issuer, List<String> audience, List<String> scopes, Optional<String> jwks, String identitySource)
            implements FrontDoor {
        public Jwt {
            audience = List.copyOf(audience);
            scopes = List.copyOf(scopes);
            Require.that(!audience.isEmpty(), "A JWT authorizer needs an audience");
            IdentitySource.parse(identitySource);
            jwks.ifPresent(JwkSet::parse);
        }

        /** Tokens in the {@code Authorization} header that need no scope, with signatures unchecked. */
        public static Jwt of(String issuer, String audience) {
            return new Jwt(issuer, List.of(audience), List.of(), Optional.empty(), "$request.header.Authorization");
        }

        /** The same with the issuer's public keys, to check signatures. */
        public Jwt withJwks(String json) {
            return new Jwt(issuer, audience, scopes, Optional.of(json), identitySource);
        }

        /** The same where a token needs one of these scopes. */
        public Jwt withScopes(String... others) {
            return new Jwt(issuer, audience, List.of(others), jwks, identitySource);
        }

        @Override
        public boolean fits(ApiKind kind) {
            return kind == ApiKind.HTTP;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.jwt(this);
        }
    }

    /**
     * Requests that a Lambda authorizer lets in.
     *
     * @param identitySources what a request must have before the function is asked: {@code $request.header.NAME} or
     *     {@code $request.querystring.NAME}; at least one
     * @param function gets the authorizer's event (of an HTTP API: payload format 2.0; of a REST API: type
     *     {@code TOKEN}, with the first source) and answers a simple response or a policy
     * @throws IllegalArgumentException if there is no source, or one is none
     */
    record Authorizer(List<String> identitySources, FunctionInvoker function) implements FrontDoor {
        public Authorizer {
            identitySources = List.copyOf(identitySources);
            Require.that(!identitySources.isEmpty(), "A Lambda authorizer needs an identity source");
            identitySources.forEach(IdentitySource::parse);
        }

        /** Lets in who sends that secret in that header, by a function that compares the two. */
        public static Authorizer secretIn(String header, String secret) {
            return new Authorizer(List.of("$request.header." + header), new SecretAuthorizer(secret));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.authorizer(this);
        }
    }

    /**
     * Requests with a key in {@code x-api-key}; REST APIs only.
     *
     * @param keys the known ones
     * @param quota how many requests each may make until the settings change
     */
    record ApiKey(Set<String> keys, long quota) implements FrontDoor {
        public ApiKey {
            keys = Set.copyOf(keys);
        }

        /** One key without a quota. */
        public static ApiKey of(String key) {
            return new ApiKey(Set.of(key), Long.MAX_VALUE);
        }

        @Override
        public boolean fits(ApiKind kind) {
            return kind == ApiKind.REST;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.apiKey(this);
        }

        /** Without the keys. */
        @Override
        public String toString() {
            return "ApiKey[" + keys.size() + " keys]";
        }
    }
}
