package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.CorsSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.gateway.ThrottleSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An API's settings as JSON, and changes to them. */
final class ApiSettingsJson {
    private ApiSettingsJson() {}

    static ObjectNode write(ApiSettings api) {
        var json = Json.object()
                .put("kind", api.kind().name().toLowerCase(Locale.ROOT))
                .put("stage", api.stage())
                .put("payloadFormat", api.payloadFormat().wireName());
        texts(json, "routeKeys", api.routeKeys());
        var variables = json.putObject("stageVariables");
        new TreeMap<>(api.stageVariables()).forEach(variables::put);
        api.cors().ifPresentOrElse(cors -> json.set("cors", cors(cors)), () -> json.putNull("cors"));
        json.putObject("throttle")
                .put("ratePerSecond", api.throttle().ratePerSecond())
                .put("burst", api.throttle().burst());
        json.set("frontDoor", api.frontDoor().match(new FrontDoorJson()));
        json.put("integrationTimeoutMillis", api.integrationTimeout().toMillis());
        texts(json, "binaryMediaTypes", api.binaryMediaTypes());
        return json;
    }

    /**
     * These settings with what is given changed. Another kind of API begins with that kind's usual settings.
     *
     * @throws Problem if a value is none
     * @throws IllegalArgumentException if AWS would refuse such an API
     */
    static ApiSettings changed(ApiSettings now, Member changes) {
        changes.object(
                "kind",
                "stage",
                "payloadFormat",
                "routeKeys",
                "stageVariables",
                "cors",
                "throttle",
                "frontDoor",
                "integrationTimeoutMillis",
                "binaryMediaTypes");
        var api = ofKind(now, changes.member("kind"));
        api = with(api, changes, "stage", Member::text, ApiSettings::withStage);
        api = with(api, changes, "payloadFormat", ApiSettingsJson::format, ApiSettings::withPayloadFormat);
        api = with(api, changes, "routeKeys", Member::texts, ApiSettings::withRouteKeys);
        api = with(api, changes, "stageVariables", ApiSettingsJson::variables, ApiSettings::withStageVariables);
        api = with(api, changes, "cors", ApiSettingsJson::cors, ApiSettingsJson::withCors);
        api = with(api, changes, "throttle", ApiSettingsJson::throttle, ApiSettings::withThrottle);
        api = with(api, changes, "frontDoor", FrontDoorJson::read, ApiSettings::withFrontDoor);
        api = with(
                api,
                changes,
                "integrationTimeoutMillis",
                millis -> Duration.ofMillis(millis.whole()),
                ApiSettings::withIntegrationTimeout);
        return with(api, changes, "binaryMediaTypes", Member::texts, ApiSettings::withBinaryMediaTypes);
    }

    private static <T> ApiSettings with(
            ApiSettings api,
            Member changes,
            String name,
            Function<Member, T> read,
            BiFunction<ApiSettings, T, ApiSettings> change) {
        return changes.member(name)
                .map(member -> change.apply(api, read.apply(member)))
                .orElse(api);
    }

    private static ApiSettings ofKind(ApiSettings now, Optional<Member> kind) {
        if (kind.isEmpty()) {
            return now;
        }
        var wanted = kind(kind.get());
        if (wanted == now.kind()) {
            return now;
        }
        return wanted == ApiKind.HTTP ? ApiSettings.httpApi() : ApiSettings.restApi();
    }

    private static ApiKind kind(Member kind) {
        return switch (kind.text()) {
            case "http" -> ApiKind.HTTP;
            case "rest" -> ApiKind.REST;
            default -> throw kind.not("http or rest");
        };
    }

    private static PayloadFormat format(Member format) {
        return PayloadFormat.named(format.text()).orElseThrow(() -> format.not("1.0 or 2.0"));
    }

    private static Map<String, String> variables(Member variables) {
        return variables.members().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
    }

    private static ThrottleSettings throttle(Member throttle) {
        throttle.object("ratePerSecond", "burst");
        return new ThrottleSettings(
                throttle.required("ratePerSecond").number(),
                throttle.required("burst").wholeInt());
    }

    private static ApiSettings withCors(ApiSettings api, Optional<CorsSettings> cors) {
        return cors.map(api::withCors).orElseGet(api::withoutCors);
    }

    private static Optional<CorsSettings> cors(Member cors) {
        if (cors.isNull()) {
            return Optional.empty();
        }
        cors.object(
                "allowOrigins", "allowMethods", "allowHeaders", "exposeHeaders", "maxAgeSeconds", "allowCredentials");
        return Optional.of(new CorsSettings(
                texts(cors, "allowOrigins"),
                texts(cors, "allowMethods"),
                texts(cors, "allowHeaders"),
                texts(cors, "exposeHeaders"),
                cors.member("maxAgeSeconds").filter(age -> !age.isNull()).map(age -> Duration.ofSeconds(age.whole())),
                cors.member("allowCredentials").map(Member::truth).orElse(false)));
    }

    private static List<String> texts(Member object, String name) {
        return object.member(name).map(Member::texts).orElse(List.of());
    }

    private static ObjectNode cors(CorsSettings cors) {
        var json = Json.object();
        texts(json, "allowOrigins", cors.allowOrigins());
        texts(json, "allowMethods", cors.allowMethods());
        texts(json, "allowHeaders", cors.allowHeaders());
        texts(json, "exposeHeaders", cors.exposeHeaders());
        cors.maxAge()
                .ifPresentOrElse(
                        age -> json.put("maxAgeSeconds", age.toSeconds()), () -> json.putNull("maxAgeSeconds"));
        return json.put("allowCredentials", cors.allowCredentials());
    }

    static void texts(ObjectNode json, String name, List<String> texts) {
        var list = json.putArray(name);
        texts.forEach(list::add);
    }
}
