package dev.nacelle.mock.gateway;

import static dev.nacelle.mock.gateway.EventJson.nodeIfAny;
import static dev.nacelle.mock.gateway.EventJson.object;
import static dev.nacelle.mock.gateway.EventJson.singleOrNull;
import static dev.nacelle.mock.gateway.EventJson.textOrNull;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nacelle.contract.HeaderNames;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The event of a regional REST API. Near to payload format 1.0, but without {@code version}: {@code path} is without the
 * stage, the context's with it and not decoded; variables stay encoded; header names keep the caller's case; there is no
 * {@code Content-Length}; a resource has an id of its own.
 *
 * <p>Source: events recorded from AWS, July 2024 and April 2025; AWS Lambda developer guide, example event of a REST
 * API, for the order of the members.
 */
final class EventRest {
    private static final List<String> BEFORE_ADDRESS =
            List.of("cognitoIdentityPoolId", "accountId", "cognitoIdentityId", "caller");
    private static final List<String> AFTER_ADDRESS = List.of(
            "principalOrgId", "accessKey", "cognitoAuthenticationType", "cognitoAuthenticationProvider", "userArn");
    private static final List<String> ONLY_WITH_A_KEY = List.of("apiKey", "apiKeyId");
    private static final int RESOURCE_ID_RADIX = 36;

    private EventRest() {}

    static byte[] json(Arrival arrival) {
        return object(json -> {
            json.writeStringField("resource", arrival.match().key().path());
            json.writeStringField("path", withoutStage(arrival));
            json.writeStringField("httpMethod", arrival.request().method());
            EventV1.headers(json, EventHeaders.ofRest(arrival, UnaryOperator.identity()));
            EventV1.query(json, arrival);
            singleOrNull(json, "pathParameters", arrival.match().variables());
            singleOrNull(json, "stageVariables", arrival.settings().stageVariables());
            object(json, "requestContext", context -> context(context, arrival));
            EventV1.body(
                    json,
                    EventBody.of(
                            arrival.request(),
                            MediaTypeList.of(arrival.settings().binaryMediaTypes())));
        });
    }

    private static void context(JsonGenerator json, Arrival arrival) throws IOException {
        var api = arrival.api();
        json.writeStringField("resourceId", resourceId(arrival.match().key()));
        nodeIfAny(json, "authorizer", arrival.caller().authorizerV1());
        json.writeStringField("resourcePath", arrival.match().key().path());
        json.writeStringField("httpMethod", arrival.request().method());
        json.writeStringField("extendedRequestId", arrival.ids().extendedRequestId());
        json.writeStringField("requestTime", EventJson.logTime(arrival.time()));
        json.writeStringField("path", arrival.request().path());
        json.writeStringField("accountId", api.account().id());
        json.writeStringField("protocol", "HTTP/1.1");
        json.writeStringField("stage", arrival.settings().stage());
        json.writeStringField("domainPrefix", api.id());
        json.writeNumberField("requestTimeEpoch", arrival.time().toEpochMilli());
        json.writeStringField("requestId", arrival.ids().requestId());
        object(json, "identity", identity -> identity(identity, arrival));
        json.writeStringField("domainName", api.domainName());
        json.writeStringField("deploymentId", id(arrival.settings().stage()));
        json.writeStringField("apiId", api.id());
    }

    private static void identity(JsonGenerator json, Arrival arrival) throws IOException {
        var known = arrival.caller().identity();
        for (var name : ONLY_WITH_A_KEY) {
            if (known.containsKey(name)) {
                json.writeStringField(name, known.get(name));
            }
        }
        for (var name : BEFORE_ADDRESS) {
            textOrNull(json, name, known.get(name));
        }
        json.writeStringField("sourceIp", arrival.sourceIp());
        for (var name : AFTER_ADDRESS) {
            textOrNull(json, name, known.get(name));
        }
        textOrNull(
                json,
                "userAgent",
                arrival.request().headers().first(HeaderNames.USER_AGENT).orElse(null));
        textOrNull(json, "user", known.get("user"));
    }

    private static String withoutStage(Arrival arrival) {
        var path = arrival.request().path();
        int secondSlash = path.indexOf('/', 1);
        return secondSlash < 0 ? "/" : path.substring(secondSlash);
    }

    /** Six letters and digits, as opaque as AWS's, but the same for the same resource. */
    private static String resourceId(RouteKey key) {
        return id(key.path());
    }

    private static String id(String of) {
        var digits = Long.toString(of.hashCode() & 0xffff_ffffL, RESOURCE_ID_RADIX);
        return "r00000".substring(0, Math.max(0, 6 - digits.length()))
                + digits.substring(Math.max(0, digits.length() - 6));
    }
}
