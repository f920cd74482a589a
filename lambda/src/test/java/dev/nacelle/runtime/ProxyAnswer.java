package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nacelle.emulator.RuntimeApi;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The function's answer as API Gateway reads it. */
record ProxyAnswer(int status, Map<String, String> headers, String body) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Fails if the runtime had to report an error: then there is no answer. */
    static ProxyAnswer of(RuntimeApi.Result result) throws IOException {
        assertFalse(result.isError(), result.body());
        return of(result.body());
    }

    private static ProxyAnswer of(String text) throws IOException {
        int status = 0;
        var headers = new TreeMap<String, String>();
        var body = "";
        try (var json = JSON.createParser(text)) {
            assertEquals(JsonToken.START_OBJECT, json.nextToken(), text);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                var value = json.nextToken();
                if (name.equals("statusCode")) {
                    status = json.getIntValue();
                } else if (name.equals("headers")) {
                    read(json, headers);
                } else if (name.equals("body")) {
                    body = json.getText();
                } else {
                    assertEquals(JsonToken.VALUE_FALSE, value, name);
                }
            }
        }
        return new ProxyAnswer(status, headers, body);
    }

    /** The error's code; empty if the answer is none. */
    String code() throws IOException {
        try (var json = JSON.createParser(body)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("code")) {
                    return json.nextTextValue();
                }
            }
        }
        return "";
    }

    /** One of the answer's header fields; empty if it is not there. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static void read(JsonParser json, Map<String, String> headers) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            headers.put(json.currentName(), json.nextTextValue());
        }
    }
}
