package dev.nacelle.mock.gateway;

import static dev.nacelle.mock.gateway.EventJson.multiple;
import static dev.nacelle.mock.gateway.EventJson.object;
import static dev.nacelle.mock.gateway.EventJson.single;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nacelle.contract.HeaderNames;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The event of payload format 1.0: members in AWS's order, and what is absent is {@code null}.
 *
 * <p>Source: events recorded from AWS, April 2025; API Gateway developer guide, "Working with AWS Lambda proxy
 * integrations for HTTP APIs".
 */
final class EventV1 {
    private static final List<String> ABSENT_IDENTITY = List.of(
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
            json.writeStringField("resource", arrival.route().path());
            json.writeStringField("path", arrival.request().path());
            json.writeStringField("httpMethod", arrival.request().method());
            headers(json, arrival);
            query(json, arrival);
            object(json, "requestContext", context -> context(context, arrival));
            json.writeNullField("pathParameters");
            json.writeNullField("stageVariables");
            body(json, arrival);
        });
    }

    private static void headers(JsonGenerator json, Arrival arrival) throws IOException {
        var headers = EventHeaders.of(arrival, HeaderCase::inEventV1);
        single(json, "headers", lastValues(headers));
        multiple(json, "multiValueHeaders", headers);
    }

    private static void query(JsonGenerator json, Arrival arrival) throws IOException {
        var parameters = Query.parameters(arrival.request().query());
        if (parameters.isEmpty()) {
            json.writeNullField("queryStringParameters");
            json.writeNullField("multiValueQueryStringParameters");
        } else {
            single(json, "queryStringParameters", lastValues(parameters));
            multiple(json, "multiValueQueryStringParameters", parameters);
        }
    }

    private static void context(JsonGenerator json, Arrival arrival) throws IOException {
        var api = arrival.api();
        json.writeStringField("accountId", api.account().id());
        json.writeStringField("apiId", api.id());
        json.writeStringField("domainName", api.domainName());
        json.writeStringField("domainPrefix", api.id());
        json.writeStringField("extendedRequestId", arrival.requestId());
        json.writeStringField("httpMethod", arrival.request().method());
        object(json, "identity", identity -> identity(identity, arrival));
        json.writeStringField("path", PercentCoding.decodePath(arrival.request().path()));
        json.writeStringField("protocol", "HTTP/1.1");
        json.writeStringField("requestId", arrival.requestId());
        json.writeStringField("requestTime", EventJson.logTime(arrival.time()));
        json.writeNumberField("requestTimeEpoch", arrival.time().toEpochMilli());
        json.writeStringField("resourceId", arrival.route().key());
        json.writeStringField("resourcePath", arrival.route().path());
        json.writeStringField("stage", api.stage());
    }

    private static void identity(JsonGenerator json, Arrival arrival) throws IOException {
        for (var name : ABSENT_IDENTITY) {
            json.writeNullField(name);
        }
        json.writeStringField("sourceIp", arrival.sourceIp());
        json.writeNullField("user");
        json.writeStringField(
                "userAgent",
                arrival.request().headers().first(HeaderNames.USER_AGENT).orElse(""));
        json.writeNullField("userArn");
    }

    private static void body(JsonGenerator json, Arrival arrival) throws IOException {
        var body = EventBody.of(arrival.request());
        if (body.text().isEmpty()) {
            json.writeNullField("body");
        } else {
            json.writeStringField("body", body.text());
        }
        json.writeBooleanField("isBase64Encoded", body.base64());
    }

    private static Map<String, String> lastValues(Map<String, List<String>> all) {
        var last = new LinkedHashMap<String, String>();
        all.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
        return last;
    }
}
