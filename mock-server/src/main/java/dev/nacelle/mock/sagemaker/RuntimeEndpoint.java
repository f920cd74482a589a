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
import java.util.Optional;
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
    private static final Headers VARIANT = Headers.of("x-Amzn-Invoked-Production-Variant", "AllTraffic");
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

    /** The name of the endpoint that a path leads to; nothing where it leads to none. */
    public static Optional<String> endpointName(String path) {
        var matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** An error of the service's own; without a message its {@code message} is null. */
    public WireResponse error(int status, String type, Optional<String> message) {
        return onWire(RuntimeError.planned(status, type, message));
    }

    /**
     * The service's error when a container answers with one.
     *
     * @param status the container's
     * @param message the container's
     * @param wrapped the service's message, without its pointer to the log
     */
    public WireResponse modelError(String endpoint, int status, String message, String wrapped) {
        return onWire(RuntimeError.ofModel(status, message, wrapped, endpoint, account));
    }

    /** What the service answers when a container answers that. */
    public WireResponse modelAnswer(String contentType, Body body) {
        return onWire(200, VARIANT, contentType, body);
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
                ? modelAnswer(MediaTypes.JSON, Body.of(answer.text()))
                : onWire(RuntimeError.refused(answer, name, account));
    }

    private WireResponse onWire(RuntimeError error) {
        return onWire(
                error.status(), Headers.of("x-amzn-ErrorType", error.type()), MediaTypes.JSON, Body.of(error.json()));
    }

    private WireResponse onWire(int status, Headers own, String contentType, Body body) {
        var headers = Headers.of(
                        "x-amzn-RequestId",
                        ids.requestUuid(),
                        HeaderNames.CONTENT_TYPE,
                        contentType,
                        HeaderNames.CONTENT_LENGTH,
                        Integer.toString(body.size()))
                .with(own);
        return new WireResponse(status, headers, body);
    }
}
