package dev.nacelle.mock;

import dev.nacelle.mock.control.ControlApi;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.model.OwnModel;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the program says once it runs: addresses, which model answers, what is not as usual, and a call to copy.
 *
 * @param server that runs
 * @param config it was started with
 */
record Greeting(MockServer server, MockConfig config) {
    /**
     * What it says.
     *
     * @param scenario that is played
     */
    List<String> lines(Optional<Scenario> scenario) {
        var first = config.profiles().get(0);
        var lines = new ArrayList<String>();
        lines.add("The mock is up. It answers from this computer; nothing reaches AWS.");
        lines.add("");
        config.profiles().forEach(profile -> addProfile(profile, lines));
        addSetUp(config.setUp(), lines);
        if (config.control()) {
            lines.add("Control");
            lines.add("  " + server.uri().resolve(ControlApi.PATH_PREFIX + "health"));
        }
        scenario.ifPresent(played -> {
            lines.add("Scenario %s: %s".formatted(played.id(), played.title()));
            lines.add("  " + played.whatYouSee());
        });
        lines.add("");
        lines.add("Try it:");
        lines.add("  " + curl("", first, server.functionUri(first)));
        lines.add("");
        server.token().ifPresent(token -> addRoom(first, token, lines));
        lines.add("Ctrl-C stops it.");
        return List.copyOf(lines);
    }

    private void addProfile(Profile profile, List<String> lines) {
        lines.add("%s (%s values)".formatted(profile.title(), profile.size()));
        lines.add("  API        " + server.functionUri(profile));
        lines.add("  SageMaker  " + server.endpointUri(profile));
        lines.add("  Model      " + model(profile));
    }

    private String model(Profile profile) {
        return Optional.ofNullable(config.model().own().get(profile.id()))
                .map(Greeting::words)
                .orElse("Nacelle's stand-in, " + config.model().standIn().wireName());
    }

    private static String words(OwnModel own) {
        return "yours, "
                + own.model()
                + own.encoding().map(file -> " with " + file).orElse("");
    }

    private static void addSetUp(SetUp setUp, List<String> lines) {
        if (setUp.differences().isEmpty()) {
            return;
        }
        lines.add("Not as usual");
        setUp.differences().forEach(difference -> lines.add("  " + difference));
        var handler = setUp.function().handler();
        if (handler != HandlerGeneration.CURRENT && isAsInItsEdition(setUp)) {
            lines.add("  (payload format %s and a model that answers %s came with %s)"
                    .formatted(
                            setUp.api().payloadFormat(),
                            setUp.container().generation().wireName(),
                            handler.wireName()));
        }
    }

    private static boolean isAsInItsEdition(SetUp setUp) {
        return setUp.withHandler(setUp.function().handler()).equals(setUp);
    }

    private void addRoom(Profile profile, String token, List<String> lines) {
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
