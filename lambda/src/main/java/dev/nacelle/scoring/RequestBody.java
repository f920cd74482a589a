package dev.nacelle.scoring;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;

/** Takes the one reading out of a request's body. */
final class RequestBody {
    /** Source: the service model of the SageMaker Runtime, Body; more is refused there without reaching the model. */
    static final int MOST_BYTES = 6_291_456;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RequestBody() {}

    /**
     * The body's only line, unchanged but for its line end and the byte order mark that spreadsheets put in front;
     * lines without a visible character do not count.
     *
     * <p>The workshop's containers answer for the first of several lines and drop the others without a word, so that
     * more than one is refused here.
     */
    static Attempt<Body> line(Body body) {
        return body.size() > MOST_BYTES
                ? failed(ErrorCode.READING_TOO_LARGE)
                : body.strictText().map(RequestBody::line).orElseGet(() -> failed(ErrorCode.BODY_NOT_TEXT));
    }

    private static Attempt<Body> line(String text) {
        var withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var lines = withoutMark.lines().filter(line -> !line.isBlank()).limit(2).toList();
        return switch (lines.size()) {
            case 0 -> failed(ErrorCode.EMPTY_BODY);
            case 1 -> new Attempt.Done<>(Body.of(lines.get(0)));
            default -> failed(ErrorCode.MORE_THAN_ONE_READING);
        };
    }

    private static Attempt<Body> failed(ErrorCode code) {
        return new Attempt.Failed<>(Failure.of(code));
    }
}
