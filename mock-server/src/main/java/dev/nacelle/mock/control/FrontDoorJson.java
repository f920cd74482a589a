package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.mock.gateway.FrontDoor;
import java.util.List;
import java.util.Set;

/** An API's front door as JSON. What is written has no secret in it. */
final class FrontDoorJson implements FrontDoor.Cases<ObjectNode> {

    /** @throws Problem if it is none */
    static FrontDoor read(Member door) {
        var type = door.required("type");
        return switch (type.text()) {
            case "open" -> open(door);
            case "iam" -> iam(door);
            case "jwt" -> jwt(door);
            case "authorizer" -> authorizer(door);
            case "api-key" -> apiKey(door);
            default -> throw type.not("open, iam, jwt, authorizer or api-key");
        };
    }

    private static FrontDoor open(Member door) {
        door.object("type");
        return new FrontDoor.Open();
    }

    private static FrontDoor iam(Member door) {
        door.object("type", "accessKeyId", "secretAccessKey");
        var example = FrontDoor.Iam.example();
        return new FrontDoor.Iam(
                door.member("accessKeyId").map(Member::text).orElse(example.accessKeyId()),
                door.member("secretAccessKey").map(Member::text).orElse(example.secretAccessKey()));
    }

    private static FrontDoor jwt(Member door) {
        door.object("type", "issuer", "audience", "scopes", "jwks", "identitySource");
        return new FrontDoor.Jwt(
                door.required("issuer").text(),
                door.required("audience").texts(),
                door.member("scopes").map(Member::texts).orElse(List.of()),
                door.member("jwks").map(keys -> keys.value().toString()),
                door.member("identitySource").map(Member::text).orElse("$request.header.Authorization"));
    }

    private static FrontDoor authorizer(Member door) {
        door.object("type", "header", "secret");
        return FrontDoor.Authorizer.secretIn(
                door.required("header").text(), door.required("secret").text());
    }

    private static FrontDoor apiKey(Member door) {
        door.object("type", "keys", "quota");
        return new FrontDoor.ApiKey(
                Set.copyOf(door.required("keys").texts()),
                door.member("quota").map(Member::whole).orElse(Long.MAX_VALUE));
    }

    @Override
    public ObjectNode open(FrontDoor.Open door) {
        return of("open");
    }

    @Override
    public ObjectNode iam(FrontDoor.Iam door) {
        return of("iam").put("accessKeyId", door.accessKeyId());
    }

    @Override
    public ObjectNode jwt(FrontDoor.Jwt door) {
        var json = of("jwt").put("issuer", door.issuer());
        ApiSettingsJson.texts(json, "audience", door.audience());
        ApiSettingsJson.texts(json, "scopes", door.scopes());
        return json.put("identitySource", door.identitySource())
                .put("checksSignatures", door.jwks().isPresent());
    }

    @Override
    public ObjectNode authorizer(FrontDoor.Authorizer door) {
        var json = of("authorizer");
        ApiSettingsJson.texts(json, "identitySources", door.identitySources());
        return json;
    }

    @Override
    public ObjectNode apiKey(FrontDoor.ApiKey door) {
        return of("api-key").put("keys", door.keys().size()).put("quota", door.quota());
    }

    private static ObjectNode of(String type) {
        return Json.object().put("type", type);
    }
}
