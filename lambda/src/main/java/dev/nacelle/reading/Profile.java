package dev.nacelle.reading;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * The ordered fields of a reading, as data: {@code wind-turbine}, {@code ai4i}, or a file of the user's own.
 *
 * @param id lower case, digits and dashes
 * @param title for people
 * @param summary one sentence
 * @param source where its facts come from
 * @param target what the score is the probability of
 * @param above what a score above the threshold means, such as "Maintenance required"
 * @param below what any other score means, such as "Healthy"
 * @param fields in wire order, at least one, names unique
 * @param presets readings worth trying; may be empty
 */
public record Profile(
        String id,
        String title,
        String summary,
        String source,
        String target,
        String above,
        String below,
        List<Field> fields,
        List<Preset> presets) {

    /**
     * A reading worth trying.
     *
     * @param id unique in its profile
     * @param title for people
     * @param values one for each field, as on the wire
     */
    public record Preset(String id, String title, List<String> values) {
        public Preset {
            values = List.copyOf(values);
        }
    }

    public Profile {
        fields = List.copyOf(fields);
        presets = List.copyOf(presets);
        if (fields.isEmpty() || fields.stream().map(Field::name).distinct().count() != fields.size()) {
            throw new IllegalArgumentException("A profile needs fields with names of their own: " + id);
        }
    }

    /** How many values a reading has. */
    public int size() {
        return fields.size();
    }

    /** The field at that place, from 0. */
    public Field field(int index) {
        return fields.get(index);
    }

    /**
     * The place of the field of that wire name, from 0.
     *
     * @throws NoSuchElementException if there is none
     */
    public int indexOf(String name) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No field " + name + " in " + id));
    }

    /** The wire names in order. */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** What a new form shows. */
    public Reading initialReading() {
        return new Reading(
                this, fields.stream().map(field -> field.common().initial()).toList());
    }

    @Override
    public String toString() {
        return id;
    }
}
