package dev.nacelle.app.journal;

import dev.nacelle.mock.journal.CallRecord;
import java.util.List;
import java.util.Optional;

/**
 * A call that is looked into.
 *
 * @param row as the list has it
 * @param call the whole of it; nothing where it had left the journal when it was asked for
 * @param parts what went over at each point; none without the call
 */
record Entry(CallRow row, Optional<CallRecord> call, List<CallPart> parts) {
    static Entry of(CallRow row, Optional<CallRecord> call) {
        return new Entry(row, call, call.map(CallPart::of).orElse(List.of()));
    }

    /** Whether there is a text to be a reading. */
    boolean hasReading() {
        return call.filter(whole -> !whole.request().body().isCut())
                .flatMap(whole -> whole.request().body().start().strictText())
                .filter(text -> !text.isBlank())
                .isPresent();
    }

    /** The part shown first: the answer, which is what a person asks about. */
    Optional<CallPart> first() {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
    }

    /** The part of the same kind and number, as a person who compares calls wants it; else the first. */
    Optional<CallPart> like(Optional<CallPart> other) {
        return other.flatMap(one -> parts.stream()
                        .filter(part -> part.kind() == one.kind())
                        .filter(part -> part.number() <= Math.max(1, one.number()))
                        .reduce((first, second) -> second))
                .or(this::first);
    }
}
