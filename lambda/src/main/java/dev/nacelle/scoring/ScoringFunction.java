package dev.nacelle.scoring;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Score;

/**
 * What the API does: one reading in, one score out.
 *
 * <ul>
 *   <li>{@code OPTIONS}: 200 without a body, with the CORS fields a browser asks for.
 *   <li>{@code POST}: the body's one line goes to the model; the answer is the bare score, spelt as the model spelt it,
 *       declared {@code application/json} as the workshop's function does.
 *   <li>Anything else: 405.
 * </ul>
 *
 * <p>A failure is an answer with an {@link ErrorCode}. Safe for use by many threads at once if the model endpoint is.
 */
public final class ScoringFunction {
    private static final WireResponse PREFLIGHT = new WireResponse(200, AnswerHeaders.CORS, Body.empty());

    private final ModelEndpoint model;

    public ScoringFunction(ModelEndpoint model) {
        this.model = model;
    }

    /**
     * Answers one request.
     *
     * @param requestId told to the caller and to the log, so that one leads to the other; empty if there is none
     * @param log hears of the failure, if it comes to one
     */
    public WireResponse answer(WireRequest request, String requestId, FailureLog log) {
        return response(request).match(answered -> answered, failure -> {
            log.failed(requestId, failure);
            return ErrorAnswer.of(failure, requestId);
        });
    }

    private Attempt<WireResponse> response(WireRequest request) {
        return switch (request.method()) {
            case "OPTIONS" -> new Attempt.Done<>(PREFLIGHT);
            case "POST" ->
                RequestBody.line(request.body())
                        .then(model::ask)
                        .then(ModelAnswer::score)
                        .then(score -> new Attempt.Done<>(scored(score)));
            default -> new Attempt.Failed<>(Failure.of(ErrorCode.METHOD_NOT_ALLOWED));
        };
    }

    private static WireResponse scored(Score score) {
        return new WireResponse(200, AnswerHeaders.JSON, Body.of(score.text()));
    }
}
