package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.aws.AwsIds;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The SageMaker Runtime of one account, with its endpoints. Signatures are not checked. Safe for use by many threads.
 *
 * <p>Source: API reference of InvokeEndpoint; service model of sagemaker-runtime (2017-05-13).
 */
public final class RuntimeEndpoint {
    /** Every path of the service begins with this. */
    public static final String PATH_PREFIX = "/endpoints/";

    /** Most bytes of a request's body, from the service model. */
    public static final int MAX_BODY_BYTES = 6_291_456;

    private static final Pattern PATH = Pattern.compile("/endpoints/([^/]+)/invocations");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*");
    private static final int LONGEST_NAME = 63;

    private final Account account;
    private final Map<String, ModelContainer> containers;
    private final AwsIds ids;

    /**
     * A service with these endpoints.
     *
     * @param containers the container behind each endpoint's name
     */
    public RuntimeEndpoint(Account account, Map<String, ModelContainer> containers, AwsIds ids) {
        this.account = account;
        this.containers = Map.copyOf(containers);
        this.ids = ids;
    }

    /** Answers one request to the service. */
    public WireResponse answer(WireRequest request) {
        var path = PATH.matcher(request.path());
        return path.matches() && request.method().equals("POST")
                ? invoke(path.group(1), request)
                : onWire(RuntimeError.unknownOperation());
    }

    private WireResponse invoke(String name, WireRequest request) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            return onWire(RuntimeError.invalidName(name));
        }
        var container = containers.get(name);
        if (container == null) {
            return onWire(RuntimeError.notFound(name, account));
        }
        if (request.body().size() > MAX_BODY_BYTES) {
            return onWire(RuntimeError.tooLarge(name, account));
        }
        var answer = container.answer(request.headers(), request.body());
        return answer.isAnswer()
                ? onWire(200, Headers.of("x-Amzn-Invoked-Production-Variant", "AllTraffic"), answer.text())
                : onWire(RuntimeError.refused(answer, name, account));
    }

    private WireResponse onWire(RuntimeError error) {
        return onWire(error.status(), Headers.of("x-amzn-ErrorType", error.type()), error.json());
    }

    private WireResponse onWire(int status, Headers own, String json) {
        var body = Body.of(json);
        var headers = Headers.of(
                        "x-amzn-RequestId",
                        ids.requestUuid(),
                        HeaderNames.CONTENT_TYPE,
                        MediaTypes.JSON,
                        HeaderNames.CONTENT_LENGTH,
                        Integer.toString(body.size()))
                .with(own);
        return new WireResponse(status, headers, body);
    }
}
