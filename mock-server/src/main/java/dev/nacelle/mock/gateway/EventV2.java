package dev.nacelle.mock.gateway;

import static dev.nacelle.mock.gateway.EventJson.nodeIfAny;
import static dev.nacelle.mock.gateway.EventJson.object;
import static dev.nacelle.mock.gateway.EventJson.single;
import static dev.nacelle.mock.gateway.EventJson.singleIfAny;
import static dev.nacelle.mock.gateway.EventJson.strings;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nacelle.contract.HeaderNames;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The event of payload format 2.0: members in AWS's order, and what is absent is left out. {@code rawPath} is decoded,
 * in spite of its name, and begins with the stage.
 *
 * <p>Source: events recorded from AWS, April 2025; API Gateway developer guide, "Working with AWS Lambda proxy
 * integrations for HTTP APIs".
 */
final class EventV2 {
    private static final String COOKIE = "cookie";

    private EventV2() {}

    static byte[] json(Arrival arrival) {
        return object(json -> {
            json.writeStringField("version", "2.0");
            request(json, arrival);
            object(json, "requestContext", context -> context(context, arrival));
            var body = EventBody.of(arrival.request());
            if (!body.text().isEmpty()) {
                json.writeStringField("body", body.text());
            }
            singleIfAny(json, "pathParameters", EventV1.decodedVariables(arrival));
            json.writeBooleanField("isBase64Encoded", body.base64());
            singleIfAny(json, "stageVariables", arrival.settings().stageVariables());
        });
    }

    /** What a Lambda authorizer gets: the same without the body, and with what it is asked about. */
    static byte[] authorizerJson(Arrival arrival, List<String> identitySource) {
        return object(json -> {
            json.writeStringField("version", "2.0");
            json.writeStringField("type", "REQUEST");
            json.writeStringField("routeArn", arrival.routeArn());
            strings(json, "identitySource", identitySource);
            request(json, arrival);
            object(json, "requestContext", context -> context(context, arrival));
            singleIfAny(json, "pathParameters", EventV1.decodedVariables(arrival));
            singleIfAny(json, "stageVariables", arrival.settings().stageVariables());
        });
    }

    private static void request(JsonGenerator json, Arrival arrival) throws IOException {
        json.writeStringField("routeKey", arrival.match().key().text());
        json.writeStringField(
                "rawPath", PercentCoding.decodePath(arrival.request().path()));
        json.writeStringField("rawQueryString", arrival.request().query());
        headers(json, arrival);
        query(json, arrival);
    }

    private static void headers(JsonGenerator json, Arrival arrival) throws IOException {
        var headers = EventHeaders.of(arrival, name -> name.toLowerCase(Locale.ROOT));
        var cookies = eachCookie(Objects.requireNonNullElse(headers.remove(COOKIE), List.of()));
        if (!cookies.isEmpty()) {
            strings(json, "cookies", cookies);
        }
        single(json, "headers", joined(headers));
    }

    private static void query(JsonGenerator json, Arrival arrival) throws IOException {
        singleIfAny(
                json,
                "queryStringParameters",
                joined(Query.parameters(arrival.request().query())));
    }

    private static void context(JsonGenerator json, Arrival arrival) throws IOException {
        var api = arrival.api();
        json.writeStringField("accountId", api.account().id());
        json.writeStringField("apiId", api.id());
        nodeIfAny(json, "authorizer", arrival.caller().authorizerV2());
        json.writeStringField("domainName", api.domainName());
        json.writeStringField("domainPrefix", api.id());
        object(json, "http", http -> http(http, arrival));
        json.writeStringField("requestId", arrival.ids().requestId());
        json.writeStringField("routeKey", arrival.match().key().text());
        json.writeStringField("stage", arrival.settings().stage());
        json.writeStringField("time", EventJson.logTime(arrival.time()));
        json.writeNumberField("timeEpoch", arrival.time().toEpochMilli());
    }

    private static void http(JsonGenerator json, Arrival arrival) throws IOException {
        var request = arrival.request();
        json.writeStringField("method", request.method());
        json.writeStringField("path", PercentCoding.decodePath(request.path()));
        json.writeStringField("protocol", "HTTP/1.1");
        json.writeStringField("sourceIp", arrival.sourceIp());
        json.writeStringField(
                "userAgent", request.headers().first(HeaderNames.USER_AGENT).orElse(""));
    }

    private static List<String> eachCookie(List<String> headerValues) {
        return headerValues.stream()
                .flatMap(value -> Arrays.stream(value.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private static Map<String, String> joined(Map<String, List<String>> all) {
        var joined = new LinkedHashMap<String, String>();
        all.forEach((name, values) -> joined.put(name, String.join(",", values)));
        return joined;
    }
}
