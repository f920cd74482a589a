package dev.nacelle.mock;

import dev.nacelle.mock.control.ControlApi;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.reading.Profile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the program says once it runs: addresses, and a call to copy. */
final class Greeting {
    private Greeting() {}

    /**
     * What it says.
     *
     * @param profiles that are served
     * @param control whether it can be steered over HTTP
     * @param scenario that is played
     */
    static List<String> lines(MockServer server, List<Profile> profiles, boolean control, Optional<Scenario> scenario) {
        var lines = new ArrayList<String>();
        lines.add("The mock is up. It answers from this computer with a stand-in model; nothing reaches AWS.");
        lines.add("");
        for (var profile : profiles) {
            lines.add("%s (%d values)".formatted(profile.title(), profile.size()));
            lines.add("  API        " + server.functionUri(profile));
            lines.add("  SageMaker  " + server.endpointUri(profile));
        }
        if (control) {
            lines.add("Control");
            lines.add("  " + server.uri().resolve(ControlApi.PATH_PREFIX + "health"));
        }
        scenario.ifPresent(played -> {
            lines.add("Scenario %s: %s".formatted(played.id(), played.title()));
            lines.add("  " + played.whatYouSee());
        });
        lines.add("");
        lines.add("Try it:");
        lines.add("  " + curl("", profiles.get(0), server.functionUri(profiles.get(0))));
        lines.add("");
        server.token().ifPresent(token -> addRoom(server, profiles.get(0), token, lines));
        lines.add("Ctrl-C stops it.");
        return List.copyOf(lines);
    }

    private static void addRoom(MockServer server, Profile profile, String token, List<String> lines) {
        lines.add("From another computer, with the token " + token + ":");
        for (var uri : server.roomUris(profile)) {
            lines.add("  " + curl("-H \"%s: %s\" ".formatted(RoomToken.HEADER, token), profile, uri));
        }
        lines.add("");
    }

    /** Works in bash, PowerShell 7 and cmd alike: double quotes only. */
    private static String curl(String header, Profile profile, URI uri) {
        return "curl -s %s-H \"Content-Type: text/csv\" -d \"%s\" %s"
                .formatted(header, profile.initialReading().toCsv(), uri);
    }
}
