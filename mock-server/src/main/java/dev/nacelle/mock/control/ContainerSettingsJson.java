package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A model container's settings as JSON, and changes to them. */
final class ContainerSettingsJson {
    private ContainerSettingsJson() {}

    static ObjectNode write(ContainerSettings container) {
        var json = Json.object().put("generation", container.generation().wireName());
        ApiSettingsJson.texts(
                json, "contentTypes", container.contentTypes().stream().sorted().toList());
        return json.put("rows", wireName(container.rows()))
                .put("echoesCustomAttributes", container.echoesCustomAttributes());
    }

    /**
     * These settings with what is given changed. Another generation brings the content type that goes with it.
     *
     * @throws Problem if a value is none
     */
    static ContainerSettings changed(ContainerSettings now, Member changes) {
        changes.object("generation", "contentTypes", "rows", "echoesCustomAttributes");
        var container = changes.member("generation")
                .map(generation -> now.withGeneration(generation(generation)))
                .orElse(now);
        container = changes.member("contentTypes")
                .map(Member::texts)
                .map(Set::copyOf)
                .map(container::withContentTypes)
                .orElse(container);
        container = changes.member("rows")
                .map(ContainerSettingsJson::rows)
                .map(container::withRows)
                .orElse(container);
        return changes.member("echoesCustomAttributes")
                .map(Member::truth)
                .map(container::withEchoedCustomAttributes)
                .orElse(container);
    }

    private static Generation generation(Member generation) {
        return Arrays.stream(Generation.values())
                .filter(known -> known.wireName().equals(generation.text()))
                .findFirst()
                .orElseThrow(() -> generation.not(Arrays.stream(Generation.values())
                        .map(Generation::wireName)
                        .collect(Collectors.joining(", "))));
    }

    private static ContainerSettings.Rows rows(Member rows) {
        return Arrays.stream(ContainerSettings.Rows.values())
                .filter(known -> wireName(known).equals(rows.text()))
                .findFirst()
                .orElseThrow(() -> rows.not("first or all"));
    }

    private static String wireName(ContainerSettings.Rows rows) {
        return rows.name().toLowerCase(Locale.ROOT);
    }
}
