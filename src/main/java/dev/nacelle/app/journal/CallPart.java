package dev.nacelle.app.journal;

import dev.nacelle.app.hops.KeptText;
import dev.nacelle.app.text.Messages;
import dev.nacelle.mock.journal.AttemptRecord;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.mock.journal.FunctionRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What went over at one point of a call, as text. Secrets were masked before the journal kept it.
 *
 * @param kind where
 * @param number of the attempt, from 1; 0 where there is none or one only
 */
record CallPart(Kind kind, int number, String text) {
    /** A point on a call's way, in their order. */
    enum Kind {
        /** What the caller sent. */
        REQUEST,
        /** What API Gateway made of it for the function. */
        EVENT,
        /** What the function's AWS SDK asked SageMaker, and what it was answered. */
        SAGEMAKER,
        /** What the function gave back. */
        RESULT,
        /** What the caller was answered. */
        ANSWER
    }

    /** Every part of that call, in the order of its way. */
    static List<CallPart> of(CallRecord call) {
        var parts = new ArrayList<CallPart>();
        parts.add(new CallPart(Kind.REQUEST, 0, KeptText.request(call.request())));
        call.function().ifPresent(run -> parts.add(new CallPart(Kind.EVENT, 0, KeptText.pretty(run.event()))));
        boolean several = call.attempts().size() > 1;
        for (var attempt : call.attempts()) {
            parts.add(new CallPart(Kind.SAGEMAKER, several ? attempt.number() : 0, text(attempt)));
        }
        call.function().ifPresent(run -> parts.add(new CallPart(Kind.RESULT, 0, result(run))));
        parts.add(new CallPart(Kind.ANSWER, 0, answer(call)));
        return List.copyOf(parts);
    }

    /** For people, such as {@code SageMaker 2}. */
    String title() {
        var name = Messages.text("journal.part." + kind.name());
        return number == 0 ? name : name + " " + number;
    }

    /** All of them below each other, for the clipboard. */
    static String whole(List<CallPart> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append("== ")
                .append(part.title())
                .append(" ==\n")
                .append(part.text().strip())
                .append("\n\n"));
        return text.toString();
    }

    private static String text(AttemptRecord attempt) {
        var times = Messages.text(
                "journal.part.attempt",
                RowWords.millis(attempt.time().fromNanos()),
                RowWords.millis(attempt.time().nanos()));
        var answer = attempt.response()
                .map(KeptText::prettyResponse)
                .or(() -> attempt.failure().map(why -> Messages.text("journal.part.no-answer", why)))
                .orElse("");
        return times + "\n\n" + KeptText.request(attempt.request()).strip() + "\n\n" + answer.strip();
    }

    private static String result(FunctionRecord run) {
        return run.result()
                .map(KeptText::pretty)
                .or(() -> run.failure().map(why -> Messages.text("journal.part.no-result", why)))
                .orElse("");
    }

    private static String answer(CallRecord call) {
        var sent =
                call.delivery().equals("whole") ? "" : Messages.text("journal.part.delivery", call.delivery()) + "\n\n";
        return sent + KeptText.prettyResponse(call.response());
    }
}
