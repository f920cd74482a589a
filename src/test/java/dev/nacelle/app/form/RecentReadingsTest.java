package dev.nacelle.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RecentReadingsTest {
    private static final RandomReadings RANDOM = new RandomReadings(Profiles.windTurbine(), 3);
    private static final List<Reading> MANY =
            Stream.generate(RANDOM::next).limit(15).toList();

    private final RecentReadings recent = new RecentReadings();

    @Test
    void theLastOneSentIsTheFirst() {
        MANY.subList(0, 3).forEach(recent::add);

        assertEquals(List.of(MANY.get(2), MANY.get(1), MANY.get(0)), recent.readings());
    }

    @Test
    void aReadingSentAgainComesToTheFront() {
        MANY.subList(0, 3).forEach(recent::add);
        recent.add(MANY.get(0));

        assertEquals(List.of(MANY.get(0), MANY.get(2), MANY.get(1)), recent.readings());
    }

    @Test
    void twelveAreKept() {
        MANY.forEach(recent::add);

        assertEquals(RecentReadings.MOST, recent.readings().size());
        assertEquals(MANY.get(14), recent.readings().get(0));
        assertEquals(MANY.get(3), recent.readings().get(11));
    }

    @Test
    void thoseOfTheLastTimeAreThereAgain() {
        recent.remember(List.of(MANY.get(1), MANY.get(1), MANY.get(0)));

        assertEquals(List.of(MANY.get(1), MANY.get(0)), recent.readings());
    }
}
