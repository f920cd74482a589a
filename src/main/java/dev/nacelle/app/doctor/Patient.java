package dev.nacelle.app.doctor;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.reading.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be examined.
 *
 * @param settings how it is called, with whatever proves who calls; limits beyond the Doctor's are cut down
 * @param profiles what readings to try, the chosen one first; never empty
 * @param direct how SageMaker itself may be asked, if it may
 * @param origin of the page that is asked about, such as {@code https://example.com}
 */
public record Patient(
        Endpoint endpoint, CallSettings settings, List<Profile> profiles, Optional<Auth.Direct> direct, String origin) {
    /** A page of nobody's (RFC 2606). */
    public static final String SOME_ORIGIN = "https://example.com";

    public Patient {
        profiles = List.copyOf(profiles);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("An examination needs a profile");
        }
    }

    /** An endpoint with a profile, and others to try if the endpoint does not take it. */
    public static Patient of(Endpoint endpoint, CallSettings settings, Profile profile, List<Profile> others) {
        var all = Stream.concat(
                Stream.of(profile), others.stream().filter(other -> !other.id().equals(profile.id())));
        return new Patient(endpoint, settings, all.toList(), Optional.empty(), SOME_ORIGIN);
    }

    /** The same, with SageMaker itself asked too where that tells something. */
    public Patient withDirect(Auth.Direct own) {
        return new Patient(endpoint, settings, profiles, Optional.of(own), origin);
    }

    /** The same, asked about pages of that origin. */
    public Patient withOrigin(String other) {
        return new Patient(endpoint, settings, profiles, direct, other);
    }

    Profile profile() {
        return profiles.get(0);
    }

    /** Whether the endpoint is SageMaker itself, so that there is neither API nor function. */
    boolean isSageMaker() {
        return settings.auth().kind() == Auth.Kind.DIRECT;
    }
}
