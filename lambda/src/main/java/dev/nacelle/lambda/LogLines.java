package dev.nacelle.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nacelle.scoring.Call;
import dev.nacelle.scoring.CallLog;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.JsonText;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * One line of JSON for each failure, and for each success where the settings say so. Nothing the caller sent stands in
 * it but API Gateway's request id; account ids and key ids are masked.
 *
 * @param lambdaId Lambda's request id, which its own lines carry
 * @param tellsSuccess whether calls without a failure are told
 * @param sink takes one line
 */
record LogLines(String lambdaId, boolean tellsSuccess, Consumer<String> sink) implements CallLog {
    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public void failed(Call call, Failure failure) {
        var code = failure.code();
        var words = failure.detail().isEmpty() ? failure.message() : failure.detail();
        var level = code.status() >= FIRST_SERVER_ERROR ? "ERROR" : "WARN";
        sink.accept(JsonText.object(json -> {
            begin(json, level, call, code.status());
            json.writeStringField("code", code.name());
            json.writeStringField("hop", code.hop().wireName());
            json.writeStringField("detail", SafeText.oneLine(words));
            end(json, call);
        }));
    }

    @Override
    public void answered(Call call, int status) {
        if (tellsSuccess) {
            sink.accept(JsonText.object(json -> {
                begin(json, "INFO", call, status);
                end(json, call);
            }));
        }
    }

    private void begin(JsonGenerator json, String level, Call call, int status) throws IOException {
        json.writeStringField("level", level);
        json.writeStringField("requestId", SafeText.id(call.requestId()));
        json.writeStringField("lambdaRequestId", lambdaId);
        json.writeNumberField("status", status);
    }

    private static void end(JsonGenerator json, Call call) throws IOException {
        json.writeStringField("eventKind", call.eventKind());
        json.writeStringField("payloadFormat", call.payloadFormat());
        json.writeNumberField("sagemakerMillis", call.watch().sagemakerMillis());
        json.writeNumberField("totalMillis", call.watch().totalMillis());
        json.writeBooleanField("cold", call.cold());
    }
}
