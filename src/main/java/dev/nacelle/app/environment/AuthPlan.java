package dev.nacelle.app.environment;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How a call will prove who sends it, without the secret it takes. */
public sealed interface AuthPlan {
    /** One case for each way, so that the compiler tells what a new one breaks. */
    <T> T match(Cases<T> cases);

    /** Which way it is. */
    Auth.Kind kind();

    /** What to do with each way. */
    interface Cases<T> {
        T none(None plan);

        T header(Header plan);

        T bearer(Bearer plan);

        T sigV4(SigV4 plan);

        T direct(Direct plan);
    }

    /** The secrets it takes; none or one. */
    default List<SecretSlot> slots() {
        return List.of();
    }

    /**
     * The authorization itself.
     *
     * @param uri where the call goes
     */
    Auth filled(URI uri, SecretBox.OfOne secrets);

    /** Nothing is proved. */
    record None() implements AuthPlan {
        @Override
        public Auth.Kind kind() {
            return Auth.Kind.NONE;
        }

        @Override
        public Auth filled(URI uri, SecretBox.OfOne secrets) {
            return Auth.none();
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.none(this);
        }
    }

    /**
     * A key in a header field, such as {@code x-api-key}.
     *
     * @throws IllegalArgumentException if the name is none HTTP allows
     */
    record Header(String name) implements AuthPlan {
        public Header {
            new Auth.Header(name, Secret.of("-"));
        }

        @Override
        public Auth.Kind kind() {
            return Auth.Kind.HEADER;
        }

        @Override
        public List<SecretSlot> slots() {
            return List.of(SecretSlot.key(name));
        }

        @Override
        public Auth filled(URI uri, SecretBox.OfOne secrets) {
            return new Auth.Header(name, secrets.require(SecretSlot.key(name)));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.header(this);
        }
    }

    /** A bearer token. */
    record Bearer() implements AuthPlan {
        @Override
        public Auth.Kind kind() {
            return Auth.Kind.BEARER;
        }

        @Override
        public List<SecretSlot> slots() {
            return List.of(SecretSlot.token());
        }

        @Override
        public Auth filled(URI uri, SecretBox.OfOne secrets) {
            return Auth.Bearer.of(secrets.require(SecretSlot.token()).reveal());
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.bearer(this);
        }
    }

    /**
     * An AWS signature.
     *
     * @param region nothing where the address tells it
     * @throws IllegalArgumentException if the region cannot be one
     */
    record SigV4(Optional<String> region, AwsSource source) implements AuthPlan {
        public SigV4 {
            region.ifPresent(name -> Auth.SigV4.forApi(name, source));
        }

        @Override
        public Auth.Kind kind() {
            return Auth.Kind.SIGV4;
        }

        /** The region that is signed for: the one given, else the address's; nothing where neither tells. */
        public Optional<String> regionFor(URI uri) {
            return region.or(() -> AwsHost.of(uri).map(AwsHost::region));
        }

        @Override
        public Auth filled(URI uri, SecretBox.OfOne secrets) {
            var service = AwsHost.of(uri).map(AwsHost::service).orElse(Auth.SigV4.API);
            return new Auth.SigV4(service, regionFor(uri).orElseThrow(), source);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.sigV4(this);
        }
    }

    /**
     * SageMaker's own InvokeEndpoint, with an AWS signature.
     *
     * @throws IllegalArgumentException if name or region cannot be one
     */
    record Direct(String endpointName, String region, AwsSource source) implements AuthPlan {
        public Direct {
            new Auth.Direct(endpointName, region, source);
        }

        @Override
        public Auth.Kind kind() {
            return Auth.Kind.DIRECT;
        }

        /** Where SageMaker answers. */
        public URI uri() {
            return auth().uri();
        }

        @Override
        public Auth filled(URI uri, SecretBox.OfOne secrets) {
            return auth();
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.direct(this);
        }

        private Auth.Direct auth() {
            return new Auth.Direct(endpointName, region, source);
        }
    }
}
