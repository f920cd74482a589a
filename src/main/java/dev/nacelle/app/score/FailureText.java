package dev.nacelle.app.score;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.WireText;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.text.Messages;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything about a failure as one text, to be handed on: what <i>Copy details</i> copies. Holds no secret. */
public final class FailureText {
    private FailureText() {}

    /**
     * The text, in paragraphs.
     *
     * @param exchange as far as the call came; nothing where none was made
     */
    public static String of(Diagnosis why, Optional<Exchange> exchange) {
        return Stream.of(
                        why.title(),
                        why.sentence(),
                        why.nextStep(),
                        why.console()
                                .map(page -> Messages.text("score.console", page))
                                .orElse(""),
                        why.certainty().words() + "; " + String.join("; ", why.evidence()),
                        exchange.map(WireText::request).orElse(""),
                        exchange.flatMap(Exchange::response)
                                .map(WireText::response)
                                .orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
