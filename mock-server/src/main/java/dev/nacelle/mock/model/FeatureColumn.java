package dev.nacelle.mock.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How one field of a reading becomes one or more features, side by side.
 *
 * <p>A closed family: {@link Numeric}, {@link OneHot} and {@link Ordinal}.
 */
sealed interface FeatureColumn {
    /** The wire name of the field. */
    String field();

    /** What its features are called. */
    List<String> names();

    /**
     * Writes the features of a value.
     *
     * @param value of the field, as on the wire; empty where it is missing
     * @param features all features of a reading, 0 so far
     * @param first where this column's begin
     */
    void encode(String value, float[] features, int first);

    /**
     * A number, as it is or scaled as scikit-learn's StandardScaler does: less the mean, divided by the scale.
     *
     * @param missing stands for a missing value; empty: NaN does, which XGBoost knows as missing
     */
    record Numeric(String field, double mean, double scale, Optional<Double> missing) implements FeatureColumn {
        @Override
        public List<String> names() {
            return List.of(field);
        }

        @Override
        public void encode(String value, float[] features, int first) {
            var number = value.isEmpty() ? missing.orElse(Double.NaN) : PlainNumber.parse(value);
            features[first] = (float) ((number - mean) / scale);
        }
    }

    /**
     * One feature for each word: 1 for the word there is, 0 for the others. A word without a feature is 0 everywhere.
     *
     * @param missing the word that stands for a missing value; empty: 0 everywhere
     */
    record OneHot(String field, List<String> words, String missing, Map<String, Integer> places)
            implements FeatureColumn {
        OneHot(String field, List<String> words, String missing) {
            this(field, List.copyOf(words), missing, placesOf(words));
        }

        @Override
        public List<String> names() {
            return words.stream().map(word -> field + "_" + word).toList();
        }

        @Override
        public void encode(String value, float[] features, int first) {
            var place = places.get(value.isEmpty() ? missing : value);
            if (place != null) {
                features[first + place] = 1;
            }
        }
    }

    /**
     * The place of the word in a list, from 0, as scikit-learn's OrdinalEncoder counts.
     *
     * @param missing the word that stands for a missing value; empty: NaN does
     */
    record Ordinal(String field, List<String> words, String missing, Map<String, Integer> places)
            implements FeatureColumn {
        Ordinal(String field, List<String> words, String missing) {
            this(field, List.copyOf(words), missing, placesOf(words));
        }

        @Override
        public List<String> names() {
            return List.of(field);
        }

        @Override
        public void encode(String value, float[] features, int first) {
            var place = places.get(value.isEmpty() ? missing : value);
            features[first] = place == null ? Float.NaN : place;
        }
    }

    private static Map<String, Integer> placesOf(List<String> words) {
        return IntStream.range(0, words.size()).boxed().collect(Collectors.toUnmodifiableMap(words::get, i -> i));
    }
}
