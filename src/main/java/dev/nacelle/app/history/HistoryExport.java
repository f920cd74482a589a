package dev.nacelle.app.history;

import dev.nacelle.reading.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls as a file for others: CSV for a spreadsheet, JSON for a program. {@code docs/reference/history.md} tells the
 * columns. UTF-8; the CSV begins with a byte order mark, without which spreadsheets misread it.
 */
public final class HistoryExport {
    private static final List<String> COLUMNS = List.of(
            "time",
            "environment",
            "kind",
            "address",
            "profile",
            "outcome",
            "status",
            "score",
            "ms",
            "diagnosis",
            "hop",
            "pinned",
            "note",
            "reading");
    private static final String LINE_END = "\r\n";

    private final List<Profile> profiles;

    /**
     * @param profiles for the names of the values' columns; values of any other profile stand in {@code reading} alone
     */
    public HistoryExport(List<Profile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /** A header line, then a line for each call, in order. */
    public String csv(List<KeptCall> calls) {
        var names = calls.stream()
                .map(KeptCall::profileId)
                .distinct()
                .flatMap(id -> profile(id).stream())
                .flatMap(profile -> profile.names().stream())
                .distinct()
                .toList();
        var header = line(Stream.concat(COLUMNS.stream(), names.stream()).toList());
        return "\ufeff" + header
                + calls.stream().map(call -> line(cells(call, names))).collect(Collectors.joining());
    }

    /** A list with an object for each call, in order; what stands in it is as in the history's own file. */
    public String json(List<KeptCall> calls) {
        var root = HistoryJson.object().put("v", HistoryJson.VERSION);
        var list = root.putArray("calls");
        calls.forEach(call -> CallJson.write(call, list.addObject()));
        return root.toPrettyString() + "\n";
    }

    private List<String> cells(KeptCall call, List<String> names) {
        var cells = new ArrayList<>(List.of(
                call.at().toString(),
                call.environment(),
                call.kind().name().toLowerCase(Locale.ROOT),
                call.address(),
                call.profileId(),
                call.outcome(),
                call.status().map(String::valueOf).orElse(""),
                call.score().map(score -> score.text()).orElse(""),
                Long.toString(call.elapsed().toMillis()),
                call.failure().map(KeptCall.Failure::title).orElse(""),
                call.failure()
                        .flatMap(KeptCall.Failure::hop)
                        .map(hop -> hop.wireName())
                        .orElse(""),
                Boolean.toString(call.pinned()),
                call.note(),
                String.join(",", call.values())));
        names.forEach(name -> cells.add(value(call, name)));
        return cells;
    }

    private String value(KeptCall call, String name) {
        return profile(call.profileId())
                .map(Profile::names)
                .filter(names ->
                        names.contains(name) && names.size() == call.values().size())
                .map(names -> call.values().get(names.indexOf(name)))
                .orElse("");
    }

    private Optional<Profile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(",")) + LINE_END;
    }
}
