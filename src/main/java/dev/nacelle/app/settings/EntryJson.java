package dev.nacelle.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.app.settings.EntrySettings.Draft;
import dev.nacelle.app.settings.EntrySettings.Recent;
import dev.nacelle.app.settings.EntrySettings.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How readings are entered, as a part of the settings' JSON; read as leniently as the rest of it. */
final class EntryJson {
    private static final int MOST = 100;
    private static final int LONGEST_PATH = 4_096;

    private EntryJson() {}

    static void write(EntrySettings entry, ObjectNode node) {
        node.put("sending", SettingsJson.name(entry.sending()));
        var recent = node.putArray("recent");
        entry.recent().forEach(reading -> {
            var one = recent.addObject().put("profile", reading.profile());
            reading.values().forEach(one.putArray("values")::add);
        });
        entry.files().forEach(node.putArray("files")::add);
        entry.profileFiles().forEach(node.putArray("profileFiles")::add);
        entry.draft().ifPresent(draft -> {
            var one = node.putObject("draft").put("profile", draft.profile());
            draft.texts().forEach(one.putArray("texts")::add);
            one.put("line", draft.line());
        });
    }

    static EntrySettings read(JsonNode node) {
        return new EntrySettings(
                SettingsJson.constant(node.path("sending"), Sending.values())
                        .orElse(EntrySettings.defaults().sending()),
                recent(node.path("recent")),
                paths(node.path("files")),
                paths(node.path("profileFiles")),
                draft(node.path("draft")));
    }

    private static Optional<Draft> draft(JsonNode node) {
        return SettingsJson.text(node.path("profile")).flatMap(profile -> SettingsJson.values(node.path("texts"))
                .flatMap(texts -> SettingsJson.text(node.path("line")).map(line -> new Draft(profile, texts, line))));
    }

    private static List<Recent> recent(JsonNode list) {
        var recent = new ArrayList<Recent>();
        for (var node : list) {
            reading(node).filter(known -> recent.size() < MOST).ifPresent(recent::add);
        }
        return recent;
    }

    private static Optional<Recent> reading(JsonNode node) {
        return SettingsJson.text(node.path("profile")).flatMap(profile -> SettingsJson.values(node.path("values"))
                .map(values -> new Recent(profile, values)));
    }

    private static List<String> paths(JsonNode list) {
        var paths = new ArrayList<String>();
        for (var node : list) {
            var path = node.asText("");
            if (node.isTextual() && path.length() <= LONGEST_PATH && paths.size() < MOST) {
                paths.add(path);
            }
        }
        return paths;
    }
}
