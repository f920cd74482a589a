package dev.nacelle.mock.fault;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A story of something that goes wrong: a named list of rules with a seed. The same seed gives the same sequence of
 * faults, call by call.
 *
 * @param id lower-case letters, digits and dashes; what a command line or a file name says
 * @param title for a picker: 1 to 40 characters
 * @param description the story: what happened, why, and what puts it right
 * @param whatYouSee what the person who sends a reading sees
 * @param seed of everything left to chance
 * @param rules in the order in which they are asked; at least one
 */
public record Scenario(String id, String title, String description, String whatYouSee, long seed, List<Rule> rules) {
    /** The longest title. */
    public static final int LONGEST_TITLE = 40;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if a part is not as described */
    public Scenario {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id is \u201c" + id + "\u201d; it can be lower-case letters, digits and dashes");
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "title is \u201c" + title + "\u201d; it can be 1 to " + LONGEST_TITLE + " characters");
        }
        notBlank("description", description);
        notBlank("whatYouSee", whatYouSee);
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules is empty; it can be one rule or more");
        }
    }

    private static void notBlank(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is empty; it can be any text");
        }
    }
}
