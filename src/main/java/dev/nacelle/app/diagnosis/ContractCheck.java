package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.OneLine;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.contract.WireResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is not as the contract has it about an answer a score could be read from: a bare number, declared as JSON. */
public final class ContractCheck {
    /** Numbers apart by commas or white space, as a container answers for several readings. */
    private static final Pattern SEVERAL =
            Pattern.compile("[^\\s,\\[\\]{}:\"]+(\\s*,\\s*|\\s+)[^\\s,\\[\\]{}:\"]+.*", Pattern.DOTALL);

    private ContractCheck() {}

    /** A sentence for each thing that is odd; none when all is as it should be. */
    public static List<String> oddities(Outcome.Scored outcome) {
        var response = outcome.exchange().response();
        return Stream.of(response.flatMap(answer -> form(answer, outcome)), response.flatMap(ContractCheck::mediaType))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> form(WireResponse answer, Outcome.Scored outcome) {
        var text = answer.body().text().strip();
        var score = outcome.value().text();
        if (text.equals(score)) {
            return Optional.empty();
        }
        return Optional.of(Messages.text(
                SEVERAL.matcher(text).matches() ? "diagnosis.odd.several" : "diagnosis.odd.not-bare", score));
    }

    private static Optional<String> mediaType(WireResponse answer) {
        return answer.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .filter(type -> !type.toLowerCase(Locale.ROOT).startsWith(MediaTypes.JSON))
                .map(type -> Messages.text("diagnosis.odd.media-type", OneLine.of(type, 60), MediaTypes.JSON));
    }
}
