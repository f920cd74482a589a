package dev.nacelle.app.settings;

import dev.nacelle.app.endpoint.Endpoint;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is remembered from one start to the next. {@code docs/reference/settings.md} tells the file's form.
 *
 * @param profileId of the profile last shown; may be of one that is gone
 * @param readings the values last entered, by profile id and in the profile's order; as typed, not known to be valid
 * @param environment name of the environment last chosen; may be of one that is gone
 * @param formerAddress the live address of a file of version 1, which knew one only; never written. User, password,
 *     query and fragment are left out, they may be secrets
 * @param endpointKind who was asked last
 * @param look colours, size and movement
 * @param threshold from which score a breakdown is expected, 0 to 1
 * @param window where the window was; nothing before it was ever closed
 * @param entry how readings are entered
 * @throws IllegalArgumentException if the threshold lies outside 0 to 1
 */
public record Settings(
        String profileId,
        Map<String, List<String>> readings,
        Optional<String> environment,
        Optional<URI> formerAddress,
        Endpoint.Kind endpointKind,
        Look look,
        double threshold,
        Optional<WindowPlace> window,
        EntrySettings entry) {

    /** The colours of the window. */
    public enum Theme {
        LIGHT,
        DARK,
        /** Black, white and little else, with thick lines. */
        CONTRAST
    }

    /**
     * What the window looks like.
     *
     * @param theme the colours last on show
     * @param followsDesktop whether the desktop's choice of colours, where it tells one, counts more
     * @param zoom size of everything in percent, {@value #LEAST_ZOOM} to {@value #MOST_ZOOM}
     * @param lessMotion whether nothing may move that need not, whatever the desktop says
     * @throws IllegalArgumentException if the zoom lies outside its range
     */
    public record Look(Theme theme, boolean followsDesktop, int zoom, boolean lessMotion) {
        /** The smallest zoom, in percent. */
        public static final int LEAST_ZOOM = 80;
        /** The largest zoom, in percent. */
        public static final int MOST_ZOOM = 250;

        private static final Look DEFAULTS = new Look(Theme.LIGHT, true, 100, false);

        public Look {
            if (zoom < LEAST_ZOOM || zoom > MOST_ZOOM) {
                throw new IllegalArgumentException(
                        "A zoom lies between " + LEAST_ZOOM + " and " + MOST_ZOOM + " percent, this is " + zoom);
            }
        }

        /** What a first start looks like: as the desktop, else light; full size. */
        public static Look defaults() {
            return DEFAULTS;
        }
    }

    private static final Settings DEFAULTS = new Settings(
            "wind-turbine",
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Endpoint.Kind.MOCK,
            Look.defaults(),
            0.5,
            Optional.empty(),
            EntrySettings.defaults());

    public Settings {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("A threshold lies between 0 and 1, this is " + threshold);
        }
        var copy = new LinkedHashMap<String, List<String>>();
        readings.forEach((profile, values) -> copy.put(profile, List.copyOf(values)));
        readings = Collections.unmodifiableMap(copy);
        formerAddress = formerAddress.map(Settings::withoutSecrets);
    }

    /** What a first start begins with: the mock, the turbine, a threshold of 0.5, light colours. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    public Settings withProfileId(String other) {
        return new Settings(other, readings, environment, formerAddress, endpointKind, look, threshold, window, entry);
    }

    /** These settings with those values remembered for that profile; the other profiles' stay. */
    public Settings withReading(String profile, List<String> values) {
        var more = new LinkedHashMap<>(readings);
        more.put(profile, values);
        return new Settings(profileId, more, environment, formerAddress, endpointKind, look, threshold, window, entry);
    }

    public Settings withEnvironment(Optional<String> other) {
        return new Settings(profileId, readings, other, formerAddress, endpointKind, look, threshold, window, entry);
    }

    public Settings withEndpointKind(Endpoint.Kind other) {
        return new Settings(profileId, readings, environment, formerAddress, other, look, threshold, window, entry);
    }

    public Settings withLook(Look other) {
        return new Settings(
                profileId, readings, environment, formerAddress, endpointKind, other, threshold, window, entry);
    }

    public Settings withThreshold(double other) {
        return new Settings(profileId, readings, environment, formerAddress, endpointKind, look, other, window, entry);
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(
                profileId,
                readings,
                environment,
                formerAddress,
                endpointKind,
                look,
                threshold,
                Optional.of(place),
                entry);
    }

    public Settings withEntry(EntrySettings other) {
        return new Settings(
                profileId, readings, environment, formerAddress, endpointKind, look, threshold, window, other);
    }

    /**
     * The address without the parts that may be secrets.
     *
     * @throws IllegalArgumentException if it is no address to send readings to
     */
    static URI withoutSecrets(URI uri) {
        var withoutUser = uri.getRawUserInfo() == null
                ? uri
                : URI.create(uri.toString().replaceFirst("//" + Pattern.quote(uri.getRawUserInfo()) + "@", "//"));
        return URI.create(Endpoint.live(withoutUser).address());
    }
}
