package dev.nacelle.mock.model;

import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.ReadingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns a reading into the features a model takes. Which columns there are, in which order and how each value becomes
 * numbers is told by a file ({@link EncodingFile}); without one it is done as in the workshop's pipeline for wind
 * turbines ({@link #oneHot}). Immutable.
 */
public final class FeatureEncoding {
    private final Profile profile;
    private final List<Place> places;
    private final List<String> names;

    /** A column, the place of its field in a reading, and where its features begin. */
    private record Place(FeatureColumn column, int field, int first) {
        int width() {
            return column.names().size();
        }
    }

    /** @param columns at most one for each field of the profile, in the order of the model's features */
    FeatureEncoding(Profile profile, List<FeatureColumn> columns) {
        this.profile = profile;
        this.names = columns.stream().flatMap(column -> column.names().stream()).toList();
        this.places = places(profile, columns);
    }

    /**
     * For each category, in the order of the profile, one feature for each of its words in alphabetical order; after
     * them the numbers in the order of the profile, as they are. A missing value is replaced by what the profile says
     * training put there.
     *
     * @throws IllegalArgumentException if what the profile puts in place of a missing value is no value of its field
     */
    public static FeatureEncoding oneHot(Profile profile) {
        profile.fields().forEach(FeatureEncoding::checkFill);
        var categories = profile.fields().stream().flatMap(FeatureEncoding::category);
        var numbers = profile.fields().stream().flatMap(FeatureEncoding::number);
        return new FeatureEncoding(profile, Stream.concat(categories, numbers).toList());
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
        for (var place : places) {
            place.column.encode(reading.value(place.field), features, place.first);
        }
        return features;
    }

    /** Adds up what belongs to the features of one field; a field without features gets 0. */
    double[] byField(double[] byFeature) {
        var sums = new double[profile.size()];
        for (var place : places) {
            for (int i = 0; i < place.width(); i++) {
                sums[place.field] += byFeature[place.first + i];
            }
        }
        return sums;
    }

    private static List<Place> places(Profile profile, List<FeatureColumn> columns) {
        var places = new ArrayList<Place>();
        var first = 0;
        for (var column : columns) {
            var place = new Place(column, profile.indexOf(column.field()), first);
            places.add(place);
            first += place.width();
        }
        return List.copyOf(places);
    }

    private static Stream<FeatureColumn> category(Field field) {
        var fill = field.common().fill().orElse("");
        return field.match(
                number -> Stream.of(),
                category -> Stream.of(new FeatureColumn.OneHot(
                        field.name(),
                        category.values().stream().sorted().distinct().toList(),
                        fill)));
    }

    private static Stream<FeatureColumn> number(Field field) {
        return field.match(
                number -> Stream.of(new FeatureColumn.Numeric(
                        field.name(), 0, 1, field.common().fill().map(Double::valueOf))),
                category -> Stream.of());
    }

    private static void checkFill(Field field) {
        field.common().fill().filter(fill -> !isValue(field, fill)).ifPresent(fill -> {
            throw new IllegalArgumentException(
                    "%s: \u201c%s\u201d cannot stand for a missing value".formatted(field.name(), fill));
        });
    }

    static boolean isValue(Field field, String fill) {
        return field.match(number -> ReadingRules.number(fill).isPresent(), category -> category.values()
                .contains(fill));
    }
}
