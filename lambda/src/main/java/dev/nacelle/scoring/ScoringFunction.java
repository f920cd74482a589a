package dev.nacelle.scoring;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.util.Map;
import java.util.Optional;

/**
 * What the API does: one reading in, one score out.
 *
 * <ul>
 *   <li>{@code OPTIONS}: 200 without a body, with the CORS fields a browser asks for.
 *   <li>{@code POST}: the body's one line goes to the model; the answer is the bare score, spelt as the model spelt it,
 *       declared {@code application/json} as the workshop's function does; an object where the caller asks for it.
 *   <li>{@code GET} and {@code HEAD}, where the settings say so: 200 and what the function is.
 *   <li>Anything else: 405.
 * </ul>
 *
 * <p>A failure is an answer with an {@link ErrorCode}. Safe for use by many threads at once if the model endpoint is.
 */
public final class ScoringFunction {
    private static final WireResponse PREFLIGHT = new WireResponse(200, Headers.none(), Body.empty());

    private final ModelEndpoint model;
    private final AnswerSettings settings;
    private final Map<String, String> shown;
    private final AnswerHeaders headers;
    private final ScoreAnswer scoreAnswer;

    /** @param shown the settings that GET may tell, by environment variable, in order */
    public ScoringFunction(ModelEndpoint model, AnswerSettings settings, Map<String, String> shown) {
        this.model = model;
        this.settings = settings;
        this.shown = shown;
        this.headers = new AnswerHeaders(settings);
        this.scoreAnswer = new ScoreAnswer(settings);
    }

    /**
     * Answers one request.
     *
     * @param request as it was delivered, or why it could not be
     * @param log hears how it went
     */
    public WireResponse answer(Attempt<WireRequest> request, Call call, CallLog log) {
        var answer = request.then(delivered -> response(delivered, call))
                .match(
                        answered -> {
                            log.answered(call, answered.status());
                            return answered;
                        },
                        failure -> {
                            log.failed(call, failure);
                            return ErrorAnswer.of(failure, call.requestId());
                        });
        Optional<String> origin =
                request.match(delivered -> delivered.headers().first(HeaderNames.ORIGIN), none -> Optional.empty());
        return headers.on(answer, origin, call);
    }

    private Attempt<WireResponse> response(WireRequest request, Call call) {
        return switch (request.method()) {
            case "OPTIONS" -> new Attempt.Done<>(PREFLIGHT);
            case "POST" -> scored(request, call);
            case "GET", "HEAD" -> described(request, call);
            default -> notAllowed();
        };
    }

    private Attempt<WireResponse> scored(WireRequest request, Call call) {
        return RequestBody.line(request.body())
                .then(line -> call.watch().inSageMaker(() -> model.ask(line, call.timeLeft())))
                .then(reply -> ModelAnswer.score(reply.body())
                        .then(score -> new Attempt.Done<>(scoreAnswer.of(score, reply.variant(), request, call))));
    }

    private Attempt<WireResponse> described(WireRequest request, Call call) {
        return settings.selfDescription()
                ? new Attempt.Done<>(SelfDescription.of(shown, call, "HEAD".equals(request.method())))
                : notAllowed();
    }

    private Attempt<WireResponse> notAllowed() {
        var code = ErrorCode.METHOD_NOT_ALLOWED;
        var message =
                settings.selfDescription() ? "The function answers POST, OPTIONS, GET and HEAD only." : code.message();
        return new Attempt.Failed<>(new Failure(code, message, ""));
    }
}
