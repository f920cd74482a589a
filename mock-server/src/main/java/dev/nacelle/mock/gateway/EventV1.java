package dev.nacelle.mock.gateway;

import static dev.nacelle.mock.gateway.EventJson.multiple;
import static dev.nacelle.mock.gateway.EventJson.nodeIfAny;
import static dev.nacelle.mock.gateway.EventJson.object;
import static dev.nacelle.mock.gateway.EventJson.singleOrNull;
import static dev.nacelle.mock.gateway.EventJson.textOrNull;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nacelle.contract.HeaderNames;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The event of payload format 1.0: members in AWS's order, and what is absent is {@code null}.
 *
 * <p>Source: events recorded from AWS, April 2025; API Gateway developer guide, "Working with AWS Lambda proxy
 * integrations for HTTP APIs".
 */
final class EventV1 {
    private static final List<String> IDENTITY_BEFORE_ADDRESS = List.of(
            "accessKey",
            "accountId",
            "caller",
            "cognitoAmr",
            "cognitoAuthenticationProvider",
            "cognitoAuthenticationType",
            "cognitoIdentityId",
            "cognitoIdentityPoolId",
            "principalOrgId");

    private EventV1() {}

    static byte[] json(Arrival arrival) {
        return object(json -> {
            json.writeStringField("version", "1.0");
            json.writeStringField("resource", arrival.match().key().path());
            json.writeStringField("path", arrival.request().path());
            json.writeStringField("httpMethod", arrival.request().method());
            headers(json, EventHeaders.of(arrival, HeaderCase::inEventV1));
            query(json, arrival);
            object(json, "requestContext", context -> context(context, arrival));
            singleOrNull(json, "pathParameters", decodedVariables(arrival));
            singleOrNull(json, "stageVariables", arrival.settings().stageVariables());
            body(json, EventBody.of(arrival.request()));
        });
    }

    /** The last value of each name, then all of them. */
    static void headers(JsonGenerator json, Map<String, List<String>> headers) throws IOException {
        json.writeObjectFieldStart("headers");
        for (var header : headers.entrySet()) {
            var values = header.getValue();
            json.writeStringField(header.getKey(), values.get(values.size() - 1));
        }
        json.writeEndObject();
        multiple(json, "multiValueHeaders", headers);
    }

    /** The last value of each parameter, then all of them; null where there is no query. */
    static void query(JsonGenerator json, Arrival arrival) throws IOException {
        var parameters = Query.parameters(arrival.request().query());
        singleOrNull(json, "queryStringParameters", lastValues(parameters));
        if (parameters.isEmpty()) {
            json.writeNullField("multiValueQueryStringParameters");
        } else {
            multiple(json, "multiValueQueryStringParameters", parameters);
        }
    }

    /** The body, null where it is empty. */
    static void body(JsonGenerator json, EventBody body) throws IOException {
        textOrNull(json, "body", body.text().isEmpty() ? null : body.text());
        json.writeBooleanField("isBase64Encoded", body.base64());
    }

    /** What the path's variables stand for, decoded and sorted by name, as recorded. */
    static Map<String, String> decodedVariables(Arrival arrival) {
        var decoded = new TreeMap<String, String>();
        arrival.match().variables().forEach((name, value) -> decoded.put(name, PercentCoding.decodePath(value)));
        return decoded;
    }

    private static void context(JsonGenerator json, Arrival arrival) throws IOException {
        var api = arrival.api();
        json.writeStringField("accountId", api.account().id());
        json.writeStringField("apiId", api.id());
        nodeIfAny(json, "authorizer", arrival.caller().authorizerV1());
        json.writeStringField("domainName", api.domainName());
        json.writeStringField("domainPrefix", api.id());
        json.writeStringField("extendedRequestId", arrival.ids().extendedRequestId());
        json.writeStringField("httpMethod", arrival.request().method());
        object(json, "identity", identity -> identity(identity, arrival));
        json.writeStringField("path", PercentCoding.decodePath(arrival.request().path()));
        json.writeStringField("protocol", "HTTP/1.1");
        json.writeStringField("requestId", arrival.ids().requestId());
        json.writeStringField("requestTime", EventJson.logTime(arrival.time()));
        json.writeNumberField("requestTimeEpoch", arrival.time().toEpochMilli());
        json.writeStringField("resourceId", arrival.match().key().text());
        json.writeStringField("resourcePath", arrival.match().key().path());
        json.writeStringField("stage", arrival.settings().stage());
    }

    private static void identity(JsonGenerator json, Arrival arrival) throws IOException {
        var known = arrival.caller().identity();
        for (var name : IDENTITY_BEFORE_ADDRESS) {
            // Of anybody nothing is known.
            textOrNull(json, name, known.isEmpty() ? null : known.get(name));
        }
        json.writeStringField("sourceIp", arrival.sourceIp());
        textOrNull(json, "user", known.get("user"));
        json.writeStringField(
                "userAgent",
                arrival.request().headers().first(HeaderNames.USER_AGENT).orElse(""));
        textOrNull(json, "userArn", known.get("userArn"));
    }

    private static Map<String, String> lastValues(Map<String, List<String>> all) {
        var last = new LinkedHashMap<String, String>();
        all.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
        return last;
    }
}
