package dev.nacelle.app.historypane;

import dev.nacelle.app.history.Baseline;
import dev.nacelle.app.history.CallSearch;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.reading.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls in memory, bounded as the file is, and the order they were pinned in. */
final class CallList {
    private final int most;
    private final Map<String, KeptCall> calls = new LinkedHashMap<>();
    private final List<String> pins = new ArrayList<>();

    CallList(int most) {
        this.most = most;
    }

    int size() {
        return calls.size();
    }

    List<KeptCall> newestFirst() {
        var all = new ArrayList<>(calls.values());
        Collections.reverse(all);
        return all;
    }

    /** Adds the newest call; gives the one that had to go for it. */
    Optional<KeptCall> add(KeptCall call) {
        calls.put(call.id(), call);
        var gone = calls.size() <= most
                ? Optional.<KeptCall>empty()
                : calls.values().stream().filter(old -> !old.pinned()).findFirst();
        gone.ifPresent(old -> calls.remove(old.id()));
        return gone;
    }

    /** Adds calls from before; one that is here already stays as it is. */
    void addAll(Collection<KeptCall> others) {
        var all = new LinkedHashMap<>(calls);
        others.forEach(call -> all.putIfAbsent(call.id(), call));
        others.stream()
                .filter(call -> call.pinned() && !pins.contains(call.id()))
                .forEach(call -> pins.add(call.id()));
        calls.clear();
        all.values().stream().sorted(Comparator.comparing(KeptCall::at)).forEach(call -> calls.put(call.id(), call));
    }

    void removeAll(Collection<KeptCall> gone) {
        gone.forEach(call -> calls.remove(call.id()));
    }

    void replace(KeptCall call) {
        calls.replace(call.id(), call);
    }

    void pinned(String id, boolean pinned) {
        pins.remove(id);
        if (pinned) {
            pins.add(id);
        }
    }

    /** What was pinned before the program was started, the last one at the end. */
    void pinnedBefore(List<String> ids) {
        pins.removeAll(ids);
        pins.addAll(0, ids);
    }

    /** Of the pinned calls that have a score and a reading, the one pinned last. */
    Optional<Baseline> baseline(List<Profile> profiles) {
        return pins.stream()
                .flatMap(id -> Stream.ofNullable(calls.get(id)))
                .flatMap(call -> call.reading(profiles).stream()
                        .flatMap(reading -> call.score().stream().map(score -> new Baseline(call, reading, score))))
                .reduce((before, last) -> last);
    }

    /** What a search found, brought up to date: with the calls that came meanwhile, without those that went. */
    List<KeptCall> asTheyAreNow(List<KeptCall> found, List<KeptCall> among, CallSearch search) {
        var seen = among.isEmpty() ? Optional.<KeptCall>empty() : Optional.of(among.get(0));
        var newer = newestFirst().stream()
                .takeWhile(call ->
                        seen.filter(newest -> newest.id().equals(call.id())).isEmpty())
                .filter(search::finds);
        return Stream.concat(
                        newer,
                        found.stream()
                                .flatMap(call -> Stream.ofNullable(calls.get(call.id())))
                                .filter(search::finds))
                .toList();
    }
}
