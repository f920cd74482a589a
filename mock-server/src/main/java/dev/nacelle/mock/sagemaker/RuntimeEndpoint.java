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
 * The SageMaker Runtime of one account, with its endpoints: the operation InvokeEndpoint. Signatures are not checked.
 * Safe for use by many threads.
 *
 * <p>Source: API reference of InvokeEndpoint; service model of sagemaker-runtime (2017-05-13).
 */
public final class RuntimeEndpoint {
    /** Every path of the service begins with this. */
    public static final String PATH_PREFIX = "/endpoints/";

    /** Most bytes of a request's body, from the service model. */
    public static final int MAX_BODY_BYTES = 6_291_456;

    private static final Pattern PATH = Pattern.compile("/endpoints/([^/]+)/invocations");

    /** The one production variant of each endpoint, as consoles and SDKs name it. */
    private static final String VARIANT = "AllTraffic";

    private static final Headers VARIANT_TOLD = Headers.of("x-Amzn-Invoked-Production-Variant", VARIANT);

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

    /** The container behind each endpoint's name; its settings may be changed while it runs. */
    public Map<String, ModelContainer> containers() {
        return containers;
    }

    /** Answers one request to the service. */
    public WireResponse answer(WireRequest request) {
        return endpointName(request)
                .map(name -> invoke(name, request))
                .orElseGet(() -> answer(RuntimeError.unknownOperation()));
    }

    /**
     * Answers with that error, whatever was asked.
     *
     * @param path of the request, which says which endpoint it was meant for
     */
    public WireResponse answer(ServiceError error, String path) {
        return answer(error.of(nameIn(path), account));
    }

    private WireResponse answer(RuntimeError error) {
        var headers = Headers.of("x-amzn-ErrorType", error.type());
        return onWire(error.status(), headers, MediaTypes.JSON, Body.of(error.json()));
    }

    /**
     * Answers as if the container had answered with an error.
     *
     * @param path of the request, which says which endpoint it was meant for
     * @param status the container's
     * @param words the container's; empty as if SageMaker had not read them to their end
     */
    public WireResponse answerModelError(String path, int status, String words) {
        var name = nameIn(path);
        return answer(
                words.isEmpty()
                        ? RuntimeError.unloaded(status, name, account)
                        : RuntimeError.refused(status, words, name, account));
    }

    /** Answers as if the container had answered that. */
    public WireResponse answerModelSays(String mediaType, Body body) {
        return onWire(200, VARIANT_TOLD, mediaType, body);
    }

    private static String nameIn(String path) {
        var name = PATH.matcher(path);
        return name.matches() ? name.group(1) : "unknown";
    }

    private static Optional<String> endpointName(WireRequest request) {
        var path = PATH.matcher(request.path());
        return path.matches() && request.method().equals("POST") ? Optional.of(path.group(1)) : Optional.empty();
    }

    private WireResponse invoke(String name, WireRequest request) {
        var container = containers.get(name);
        if (container == null) {
            return answer(RequestHeaders.problems(name, request.headers())
                    .map(RuntimeError::validation)
                    .orElseGet(() -> RuntimeError.notFound(name, account)));
        }
        var refused = refusal(name, request);
        return refused.isPresent() ? answer(refused.get()) : ask(container, name, request);
    }

    private WireResponse ask(ModelContainer container, String name, WireRequest request) {
        var answer = container.answer(request.headers(), request.body());
        return answer.isAnswer()
                ? onWire(answer.status(), VARIANT_TOLD.with(answer.headers()), answer.mediaType(), answer.body())
                : answer(RuntimeError.refused(answer.status(), answer.body().text(), name, account));
    }

    /** What the service refuses before a container hears of it. */
    private Optional<RuntimeError> refusal(String name, WireRequest request) {
        var headers = request.headers();
        return RequestHeaders.problems(name, headers)
                .map(RuntimeError::validation)
                .or(() -> headers.first(RequestHeaders.TARGET_MODEL).map(model -> RuntimeError.noMultiModel(name)))
                .or(() -> headers.first(RequestHeaders.TARGET_VARIANT)
                        .filter(variant -> !variant.equals(VARIANT))
                        .map(variant -> RuntimeError.validation(
                                "Variant %s of endpoint %s not found.".formatted(variant, name))))
                .or(() -> headers.first(RequestHeaders.INFERENCE_COMPONENT)
                        .map(component -> RuntimeError.validation(
                                "Inference component %s of endpoint %s not found.".formatted(component, name))))
                .or(() -> headers.first(RequestHeaders.ENABLE_EXPLANATIONS)
                        .filter(expression -> !Explaining.isUnderstood(expression))
                        .map(expression -> RuntimeError.validation(("EnableExplanations is %s; this mock understands"
                                        + " `true` and `false`, no other JMESPath expression")
                                .formatted(expression))))
                .or(() -> request.body().size() > MAX_BODY_BYTES
                        ? Optional.of(RuntimeError.tooLarge(name, account))
                        : Optional.empty());
    }

    private WireResponse onWire(int status, Headers own, String mediaType, Body body) {
        var headers = Headers.of(
                        "x-amzn-RequestId",
                        ids.requestUuid(),
                        HeaderNames.CONTENT_TYPE,
                        mediaType,
                        HeaderNames.CONTENT_LENGTH,
                        Integer.toString(body.size()))
                .with(own);
        return new WireResponse(status, headers, body);
    }
}
