package dev.nacelle.app.environment;

import java.util.List;
import java.util.Optional;

/** Keeps names apart: whatever the case of its letters, a name stands for one environment. */
public final class EnvironmentNames {
    private static final int LONGEST_STEM = 55;

    private EnvironmentNames() {}

    /** The environment of that name. */
    public static Optional<Environment> find(List<Environment> known, String name) {
        return known.stream()
                .filter(environment -> environment.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The same environment under its name, or with the first number behind it that makes it another's than these. */
    public static Environment unique(Environment environment, List<Environment> known) {
        var name = environment.name();
        var stem =
                name.length() > LONGEST_STEM ? name.substring(0, LONGEST_STEM).strip() : name;
        for (int number = 2; find(known, name).isPresent(); number++) {
            name = stem + " " + number;
        }
        return environment.withName(name);
    }
}
