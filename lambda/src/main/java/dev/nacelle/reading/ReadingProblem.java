package dev.nacelle.reading;

/**
 * One thing that is wrong or odd about a reading.
 *
 * @param rule which rule it breaks
 * @param field the field's wire name; empty when the problem is of the whole line
 * @param value the value as it was given
 * @param message one or two sentences for people: which field, which value, what to do
 */
public record ReadingProblem(Rule rule, String field, String value, String message) {

    /** The rules a reading is held to. */
    public enum Rule {
        /** One value for each field. */
        VALUE_COUNT(true),
        /** One reading at a time. */
        ONE_READING(true),
        /** A header line names the profile's fields. */
        KNOWN_COLUMN(true),
        /** A number field holds a decimal number. */
        NUMBER(true),
        /** A category is one of the words in the training data; the workshop's model refuses others. */
        KNOWN_CATEGORY(true),
        /** Only some fields may be empty. */
        PRESENT(true),
        /** The training data had such values; outside it a model guesses. */
        TRAINING_RANGE(false),
        /** The training data had as many decimals or fewer. */
        TRAINING_DECIMALS(false);

        private final boolean error;

        Rule(boolean error) {
            this.error = error;
        }

        /** Whether breaking it means that there is no reading. */
        public boolean isError() {
            return error;
        }
    }

    /** Whether there is no reading because of it; otherwise it is a warning. */
    public boolean isError() {
        return rule.isError();
    }
}
