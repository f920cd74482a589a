package dev.nacelle.app.auth;

/** Where AWS credentials come from. Names a place, never holds a credential. */
public sealed interface AwsSource {
    /** What to do with each place. */
    <T> T match(Cases<T> cases);

    /** One case for each place. */
    interface Cases<T> {
        T defaultChain(DefaultChain source);

        T profile(Profile source);
    }

    /**
     * AWS's own order: system properties, environment variables, the default profile, then the container or machine this
     * program runs on (AWS SDK for Java, "Default credentials provider chain").
     */
    record DefaultChain() implements AwsSource {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.defaultChain(this);
        }
    }

    /**
     * A profile of the AWS configuration files, as {@code aws configure list-profiles} names it.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    record Profile(String name) implements AwsSource {
        public Profile {
            if (name.isBlank()) {
                throw new IllegalArgumentException("An AWS profile needs a name");
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.profile(this);
        }
    }
}
