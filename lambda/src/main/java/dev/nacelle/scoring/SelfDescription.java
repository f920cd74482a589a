package dev.nacelle.scoring;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireResponse;
import java.util.Map;

/** What the function tells of itself to who asks with GET, where it is set to. */
final class SelfDescription {
    private static final String NAME = "nacelle-lambda";

    private SelfDescription() {}

    /**
     * The answer.
     *
     * @param settings by environment variable, as in force; no secrets
     * @param headOnly whether the body is left out, as HEAD asks
     */
    static WireResponse of(Map<String, String> settings, Call call, boolean headOnly) {
        var body = headOnly ? Body.empty() : Body.of(json(settings, call));
        return new WireResponse(200, AnswerHeaders.JSON, body);
    }

    private static String json(Map<String, String> settings, Call call) {
        return JsonText.object(json -> {
            json.writeStringField("name", NAME);
            json.writeStringField("version", Version.current());
            json.writeStringField("eventKind", call.eventKind());
            json.writeStringField("payloadFormat", call.payloadFormat());
            json.writeStringField("start", call.start());
            json.writeObjectFieldStart("settings");
            for (var setting : settings.entrySet()) {
                json.writeStringField(setting.getKey(), setting.getValue());
            }
            json.writeEndObject();
        });
    }
}
