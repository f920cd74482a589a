package dev.nacelle.mock.journal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts by key, many threads at once, with a bound on the number of keys. */
final class Tally<K> {
    private final Map<K, LongAdder> counts = new ConcurrentHashMap<>();
    private final int mostKeys;
    private final K others;

    /** Beyond so many keys, new ones are counted as that one. */
    Tally(int mostKeys, K others) {
        this.mostKeys = mostKeys;
        this.others = others;
    }

    void add(K key) {
        var known = counts.get(key);
        if (known == null) {
            counts.computeIfAbsent(counts.size() < mostKeys ? key : others, absent -> new LongAdder())
                    .increment();
        } else {
            known.increment();
        }
    }

    Map<K, Long> counts() {
        return counts.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue()
                .sum()));
    }

    long sum() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
