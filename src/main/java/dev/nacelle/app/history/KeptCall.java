package dev.nacelle.app.history;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call as the history keeps it. Holds no secret: {@link CallKeeper} takes them out.
 *
 * @param id unlike that of any other call
 * @param at when the request was handed over
 * @param environment its name for people
 * @param kind mock or live
 * @param address without the query
 * @param profileId of the reading; that profile need not be here any more
 * @param values the reading's, in the order of its profile
 * @param outcome what it came to, by its wire name, such as {@code timed-out}
 * @param score the score, if there is one
 * @param failure why there is none
 * @param elapsed until the outcome was known
 * @param request as it went out, without its query, secret values hidden
 * @param response as far as it came; header fields that are secret by their name are hidden
 * @param note a person's own words; empty while there are none
 * @param pinned whether it is kept when older calls go
 */
public record KeptCall(
        String id,
        Instant at,
        String environment,
        Endpoint.Kind kind,
        String address,
        String profileId,
        List<String> values,
        String outcome,
        Optional<Score> score,
        Optional<Failure> failure,
        Duration elapsed,
        WireRequest request,
        Optional<WireResponse> response,
        String note,
        boolean pinned) {

    /**
     * Why there is no score, in words.
     *
     * @param title a few words
     * @param sentence what happened
     * @param hop where the fault lies; nothing where that is not known
     * @param nextStep what to do; may be empty
     */
    public record Failure(String title, String sentence, Optional<Hop> hop, String nextStep) {}

    public KeptCall {
        values = List.copyOf(values);
    }

    /** Whether the mock answered or was to answer. */
    public boolean isMock() {
        return kind == Endpoint.Kind.MOCK;
    }

    /** Whether there is no score, for whatever reason but that the person stopped the call. */
    public boolean failed() {
        return score.isEmpty() && !outcome.equals(CallKeeper.CANCELLED);
    }

    /** The answer's status, if there is an answer. */
    public Optional<Integer> status() {
        return response.map(WireResponse::status);
    }

    /** What was sent as a reading; nothing if no such profile is there, or if it has changed since. */
    public Optional<Reading> reading(List<Profile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(profileId))
                .findFirst()
                .flatMap(this::reading);
    }

    /** The same with that note. */
    public KeptCall withNote(String other) {
        return new KeptCall(
                id,
                at,
                environment,
                kind,
                address,
                profileId,
                values,
                outcome,
                score,
                failure,
                elapsed,
                request,
                response,
                other,
                pinned);
    }

    /** The same, pinned or not. */
    public KeptCall withPinned(boolean other) {
        return new KeptCall(
                id,
                at,
                environment,
                kind,
                address,
                profileId,
                values,
                outcome,
                score,
                failure,
                elapsed,
                request,
                response,
                note,
                other);
    }

    private Optional<Reading> reading(Profile profile) {
        try {
            return Optional.of(new Reading(profile, values));
        } catch (InvalidReadingException changedSince) {
            return Optional.empty();
        }
    }
}
