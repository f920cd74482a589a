package dev.nacelle.app.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/** When a rule holds. */
sealed interface Condition {
    /** Whether it holds for those facts. */
    boolean holds(Facts facts);

    /** The facts that decided whether it holds. */
    Stream<Fact> used(Facts facts);

    /** Every one of them; with none of them always. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().allMatch(part -> part.holds(facts));
        }

        @Override
        public Stream<Fact> used(Facts facts) {
            return parts.stream().flatMap(part -> part.used(facts));
        }
    }

    /** At least one of them; the first that holds decides. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }

        @Override
        public Stream<Fact> used(Facts facts) {
            return parts.stream()
                    .filter(part -> part.holds(facts))
                    .findFirst()
                    .map(part -> part.used(facts))
                    .orElseGet(() -> parts.stream().flatMap(part -> part.used(facts)));
        }
    }

    /** The opposite. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

        @Override
        public Stream<Fact> used(Facts facts) {
            return part.used(facts);
        }
    }

    /** One fact's value is so. */
    record Check(Fact fact, Comparison comparison) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return comparison.holds(fact.value(facts));
        }

        @Override
        public Stream<Fact> used(Facts facts) {
            return Stream.of(fact);
        }
    }
}
