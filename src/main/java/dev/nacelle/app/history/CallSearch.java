package dev.nacelle.app.history;

import dev.nacelle.contract.Headers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds calls by words that stand anywhere in them: in the reading, address, environment, score, diagnosis, note, or in
 * what went over the wire. Every word must be there, in whatever case and order.
 */
public final class CallSearch {
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private final CallFilter filter;
    private final List<String> words;

    /** A search among the calls of that filter for the words of that text; an empty text finds all of them. */
    public CallSearch(CallFilter filter, String text) {
        this.filter = filter;
        this.words = GAPS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether it lets anything out at all. */
    public boolean isEverything() {
        return filter == CallFilter.ALL && words.isEmpty();
    }

    /** The calls found, in their order. */
    public List<KeptCall> in(List<KeptCall> calls) {
        return calls.stream().filter(this::finds).toList();
    }

    /** Whether that call is found. */
    public boolean finds(KeptCall call) {
        return filter.takes(call) && words.stream().allMatch(word -> stands(word, call));
    }

    private static boolean stands(String word, KeptCall call) {
        return in(word, String.join(",", call.values()))
                || in(word, call.environment())
                || in(word, call.address())
                || in(word, call.profileId())
                || in(word, call.outcome())
                || in(word, call.note())
                || call.score().filter(score -> in(word, score.text())).isPresent()
                || call.failure()
                        .filter(why -> in(word, why.title())
                                || in(word, why.sentence())
                                || why.hop()
                                        .filter(hop -> in(word, hop.wireName()))
                                        .isPresent())
                        .isPresent()
                || in(word, call.request().headers())
                || call.response()
                        .filter(answer -> in(word, Integer.toString(answer.status()))
                                || in(word, answer.body().text())
                                || in(word, answer.headers()))
                        .isPresent();
    }

    private static boolean in(String word, Headers headers) {
        return headers.fields().stream().anyMatch(field -> in(word, field.name() + ": " + field.value()));
    }

    private static boolean in(String word, String text) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
