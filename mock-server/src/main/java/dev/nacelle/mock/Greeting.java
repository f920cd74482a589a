package dev.nacelle.mock;

import dev.nacelle.reading.Profile;
import java.util.ArrayList;
import java.util.List;

/** What the program says once it runs: addresses, and a call to copy. */
final class Greeting {
    private Greeting() {}

    static List<String> lines(MockServer server, List<Profile> profiles) {
        var lines = new ArrayList<String>();
        lines.add("The mock is up. It answers from this computer with a stand-in model; nothing reaches AWS.");
        lines.add("");
        for (var profile : profiles) {
            lines.add("%s (%d values)".formatted(profile.title(), profile.size()));
            lines.add("  API        " + server.functionUri(profile));
            lines.add("  SageMaker  " + server.endpointUri(profile));
        }
        lines.add("");
        lines.add("Try it:");
        lines.add("  " + curl(server, profiles.get(0)));
        lines.add("");
        lines.add("Ctrl-C stops it.");
        return List.copyOf(lines);
    }

    /** Works in bash, PowerShell 7 and cmd alike: double quotes only. */
    private static String curl(MockServer server, Profile profile) {
        return "curl -s -H \"Content-Type: text/csv\" -d \"%s\" %s"
                .formatted(profile.initialReading().toCsv(), server.functionUri(profile));
    }
}
