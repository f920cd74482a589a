package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests to a SageMaker Runtime, and the answers it is to give to the first. */
final class Runtimes {
    static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    static final String LOG =
            "See https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logEventViewer:"
                    + "group=/aws/sagemaker/Endpoints/wind-turbine in account 123456789012 for more information.";

    private static final int SEED = 1;
    private static final String FIRST_REQUEST_ID = new AwsIds(new Random(SEED)).requestUuid();

    private Runtimes() {}

    static WireResponse validationError(String message) {
        return error(400, "ValidationError", "{\"Message\":\"" + message + "\"}");
    }

    /** A service with one endpoint, {@code wind-turbine}: it gives every reading that score and notes it. */
    static RuntimeEndpoint scoring(float score, List<Reading> asked) {
        var container = new ModelContainer(Profiles.windTurbine(), reading -> {
            asked.add(reading);
            return score;
        });
        return new RuntimeEndpoint(Account.example(), Map.of("wind-turbine", container), new AwsIds(new Random(SEED)));
    }

    static WireRequest invoke(String body) {
        return invoke("wind-turbine", Headers.of("Content-Type", "text/csv", "Accept", "application/json"), body);
    }

    static WireRequest invoke(String name, Headers headers, String body) {
        return new WireRequest("POST", "/endpoints/" + name + "/invocations", "", headers, Body.of(body));
    }

    static WireResponse answered(String json) {
        return response(200, Headers.of("x-Amzn-Invoked-Production-Variant", "AllTraffic"), json);
    }

    static WireResponse modelError(int originalStatus, String reason) {
        var inJson = reason.replace("\\", "\\\\");
        return error(
                424,
                "ModelError",
                ("{\"LogStreamArn\":\"arn:aws:logs:eu-west-1:123456789012:log-group:/aws/sagemaker/Endpoints/wind-turbine\","
                                + "\"Message\":\"Received client error (%d) from primary with message \\\"%s\\\". %s\","
                                + "\"OriginalMessage\":\"%s\",\"OriginalStatusCode\":%d}")
                        .formatted(originalStatus, inJson, LOG, inJson, originalStatus));
    }

    static WireResponse error(int status, String type, String json) {
        return response(status, Headers.of("x-amzn-ErrorType", type), json);
    }

    private static WireResponse response(int status, Headers own, String json) {
        var body = Body.of(json);
        return new WireResponse(
                status,
                Headers.of(
                                "x-amzn-RequestId",
                                FIRST_REQUEST_ID,
                                "Content-Type",
                                "application/json",
                                "Content-Length",
                                Integer.toString(body.size()))
                        .with(own),
                body);
    }
}
