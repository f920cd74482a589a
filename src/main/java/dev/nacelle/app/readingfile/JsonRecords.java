package dev.nacelle.app.readingfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nacelle.app.readingfile.Records.Sink;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects or arrays, one after the other or in one array around them. The first object's keys are the columns; a key
 * that comes later is left out, one that is missing is an empty value.
 */
final class JsonRecords {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final Sink sink;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private boolean goesOn = true;

    private JsonRecords(JsonParser json, Sink sink) {
        this.json = json;
        this.sink = sink;
    }

    static void read(Reader text, Sink sink) throws IOException {
        try (var json = JSON.createParser(text)) {
            new JsonRecords(json, sink).readAll();
        }
    }

    private void readAll() throws IOException {
        int depth = 0;
        for (var token = json.nextToken(); token != null && goesOn; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                object();
            } else if (token == JsonToken.START_ARRAY) {
                depth = array(depth);
            } else if (token == JsonToken.END_ARRAY) {
                depth--;
            }
        }
    }

    /** The array around all records, or a record that is one: that one begins with a value. */
    private int array(int depth) throws IOException {
        var line = json.currentTokenLocation().getLineNr();
        var first = json.nextToken();
        if (first == JsonToken.START_OBJECT) {
            object();
            return depth + 1;
        }
        if (first == JsonToken.START_ARRAY) {
            return array(depth + 1);
        }
        var cells = new ArrayList<String>();
        for (var token = first; token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
            cells.add(value());
        }
        goesOn = cells.isEmpty() || sink.take(line, cells);
        return depth;
    }

    private void object() throws IOException {
        var line = json.currentTokenLocation().getLineNr();
        var values = new LinkedHashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            values.put(name, value());
        }
        if (columns.isEmpty()) {
            values.keySet().forEach(name -> columns.put(name, columns.size()));
            goesOn = sink.take(line, List.copyOf(columns.keySet()));
        }
        if (goesOn) {
            goesOn = sink.take(line, cells(values));
        }
    }

    private List<String> cells(Map<String, String> values) {
        return columns.keySet().stream()
                .map(name -> values.getOrDefault(name, ""))
                .toList();
    }

    /** As it stands there: a number keeps its digits. What has parts of its own is no value. */
    private String value() throws IOException {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
            return "{}";
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
    }
}
