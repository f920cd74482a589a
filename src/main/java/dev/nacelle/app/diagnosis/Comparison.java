package dev.nacelle.app.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule wants a fact's value to be. A value that is not there is like nothing, except what is to be absent. */
sealed interface Comparison {
    /** Whether the value is so. */
    boolean holds(Optional<String> value);

    /** One of these, whatever the case. */
    record OneOf(List<String> values) implements Comparison {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Optional<String> value) {
            return value.isPresent() && values.stream().anyMatch(value.get()::equalsIgnoreCase);
        }
    }

    /** Holding one of these somewhere, whatever the case. */
    record Contains(List<String> parts) implements Comparison {
        public Contains {
            parts = parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
        }

        @Override
        public boolean holds(Optional<String> value) {
            var lower = value.orElse("").toLowerCase(Locale.ROOT);
            return value.isPresent() && parts.stream().anyMatch(lower::contains);
        }
    }

    /** Holding what that expression describes. */
    record Matches(BoundedPattern pattern) implements Comparison {
        @Override
        public boolean holds(Optional<String> value) {
            return value.filter(pattern::foundIn).isPresent();
        }
    }

    /** A whole number not under the one and not over the other. */
    record Between(long least, long most) implements Comparison {
        @Override
        public boolean holds(Optional<String> value) {
            return value.map(Long::parseLong)
                    .filter(number -> number >= least && number <= most)
                    .isPresent();
        }
    }

    /** There, or not there. */
    record Present(boolean wanted) implements Comparison {
        @Override
        public boolean holds(Optional<String> value) {
            return value.isPresent() == wanted;
        }
    }
}
