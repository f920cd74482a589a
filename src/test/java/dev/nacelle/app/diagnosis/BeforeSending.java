package dev.nacelle.app.diagnosis;

import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.ParsedReading;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.ReadingParser;
import dev.nacelle.reading.ReadingProblem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mistake that is told before anything is sent.
 *
 * @param entry number in the list of errors
 * @param mistake what a person does
 * @param said what the program says to it
 */
record BeforeSending(String entry, String mistake, String said) {
    private static final String API = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";

    /** All of them, said by the classes that say it to a person. */
    static List<BeforeSending> all() {
        return List.of(
                address("5.1", API),
                address("5.1", API + "/default/end-to-end-ml-lambda-function/"),
                address("5.5", "arn:aws:lambda:eu-west-1:123456789012:function:end-to-end-ml-lambda-function"),
                address("5.5", "end-to-end-ml-endpoint"),
                address("5.5", "https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions"),
                address("5.5", "https://xxxxxxxxxx.execute-api.eu-west-1.amazonaws.com/default/my-function"),
                address("5.5", " “" + API.replace("https", "http") + "/default/my-function” "),
                address(
                        "5.2",
                        "https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/end-to-end-ml-endpoint/invocations"),
                reading("5.17", "TID008,HAWT,64,80,46,21,55,55,7,5,34,SE"),
                reading("5.17", "L, 298.4, 308.2, 1582, 70.7, 216"),
                reading(
                        "5.18",
                        "turbine_id,turbine_type,wind_speed,rpm_blade,oil_temperature,oil_level,temperature,humidity,"
                                + "vibrations_frequency,pressure,wind_direction\nTID008,HAWT,64,80,46,21,55,55,7,34,SE"),
                reading("5.19", "TID008,HAWT,64,80,46,21,55,4100,7,34,SE"),
                reading("5.20", "TID008,HAWT,64,80,46,21,55,55,7,34,SE\nTID001,HAWT,64,80,46,21,55,55,7,34,SE"),
                reading("5.20b", "TID999,HAWT,64,80,46,21,55,55,7,34,SE"),
                new BeforeSending("5.27", "answers come from the mock", Messages.text("endpoint.badge.mock")),
                reading("5.28", "\ufeff\"TID008\"; HAWT;64;80;46;21;55;55;7,5;34;SE\r\n"),
                new BeforeSending(
                        "",
                        "the mock does not start",
                        Diagnostician.unexpected(new IllegalStateException("The mock did not start: no port is free"))
                                .sentence()));
    }

    private static BeforeSending address(String entry, String pasted) {
        var said = LiveAddress.check(pasted)
                .match(
                        usable -> String.join(" ", usable.notes()),
                        questionable -> questionable.message(),
                        refused -> refused.message());
        return new BeforeSending(entry, pasted, said);
    }

    private static BeforeSending reading(String entry, String pasted) {
        var parsed = ReadingParser.parse(Profiles.windTurbine(), pasted);
        var said = Stream.of(
                        parsed.problems().stream().map(ReadingProblem::message), parsed.notes().stream(), offer(pasted))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
        return new BeforeSending(entry, pasted, said);
    }

    /** As the form offers it. */
    private static Stream<String> offer(String pasted) {
        return Profiles.builtIn().stream()
                .filter(profile -> !profile.equals(Profiles.windTurbine()))
                .map(profile -> ReadingParser.parse(profile, pasted))
                .filter(parsed -> parsed.reading().isPresent())
                .map(ParsedReading::profile)
                .map(profile -> Messages.text("form.offer", profile.size(), profile.title()));
    }
}
