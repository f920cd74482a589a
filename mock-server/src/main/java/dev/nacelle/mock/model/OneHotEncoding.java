package dev.nacelle.mock.model;

import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.ReadingRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a reading into the features a model takes, the way the workshop's pipeline does: for each category, in the
 * order of the profile, one feature for each of its words in alphabetical order, 1 for the word the reading has and 0
 * for the others; after them the numbers in the order of the profile, as they are. A missing value is replaced by what
 * the profile says training put there.
 */
public final class OneHotEncoding {
    private final Profile profile;
    private final List<Column> columns;
    private final List<String> names;

    /** Where one field's features go. */
    private interface Column {
        void encode(String value, float[] features);
    }

    private OneHotEncoding(Profile profile, List<Column> columns, List<String> names) {
        this.profile = profile;
        this.columns = List.copyOf(columns);
        this.names = List.copyOf(names);
    }

    /**
     * The encoding of that profile.
     *
     * @throws IllegalArgumentException if what the profile puts in place of a missing value is no value of its field
     */
    public static OneHotEncoding of(Profile profile) {
        profile.fields().forEach(OneHotEncoding::checkFill);
        var names = new ArrayList<String>();
        for (var field : profile.fields()) {
            words(field).forEach(word -> names.add(field.name() + "_" + word));
        }
        profile.fields().stream()
                .filter(field -> words(field).isEmpty())
                .map(Field::name)
                .forEach(names::add);
        var columns = profile.fields().stream()
                .map(field -> field.match(
                        number -> number(field, names.indexOf(field.name())), category -> category(field, names)))
                .toList();
        return new OneHotEncoding(profile, columns, names);
    }

    /** The profile whose readings it takes. */
    public Profile profile() {
        return profile;
    }

    /** What the features are called, such as {@code turbine_type_HAWT} and {@code wind_speed}. */
    public List<String> names() {
        return names;
    }

    /** How many features there are. */
    public int featureCount() {
        return names.size();
    }

    /**
     * The features of a reading.
     *
     * @throws IllegalArgumentException if the reading is of another profile
     */
    public float[] encode(Reading reading) {
        if (!reading.profile().equals(profile)) {
            throw new IllegalArgumentException(
                    "A reading of %s for the encoding of %s".formatted(reading.profile(), profile));
        }
        var features = new float[featureCount()];
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).encode(reading.value(i), features);
        }
        return features;
    }

    private static Column number(Field field, int at) {
        var fill = field.common().fill().orElse("");
        return (value, features) -> features[at] = (float) Double.parseDouble(value.isEmpty() ? fill : value);
    }

    private static Column category(Field field, List<String> names) {
        var words = words(field);
        var first = names.indexOf(field.name() + "_" + words.get(0));
        var fill = field.common().fill().orElse("");
        return (value, features) -> features[first + words.indexOf(value.isEmpty() ? fill : value)] = 1;
    }

    private static List<String> words(Field field) {
        return field.match(
                number -> List.of(),
                category -> category.values().stream().sorted().distinct().toList());
    }

    private static void checkFill(Field field) {
        field.common().fill().filter(fill -> !isValue(field, fill)).ifPresent(fill -> {
            throw new IllegalArgumentException(
                    "%s: \u201c%s\u201d cannot stand for a missing value".formatted(field.name(), fill));
        });
    }

    private static boolean isValue(Field field, String fill) {
        return field.match(number -> ReadingRules.number(fill).isPresent(), category -> category.values()
                .contains(fill));
    }
}
