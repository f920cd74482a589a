package dev.nacelle.app.form;

import dev.nacelle.reading.Reading;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The last {@value #MOST} different readings that were sent, the last one first. */
public final class RecentReadings {
    static final int MOST = 12;

    private final ObservableList<Reading> readings = FXCollections.observableArrayList();
    private final ObservableList<Reading> shown = FXCollections.unmodifiableObservableList(readings);

    /** The last one first. */
    public ObservableList<Reading> readings() {
        return shown;
    }

    /** Takes note of a reading that was sent; one that was sent before comes to the front. */
    public void add(Reading sent) {
        readings.remove(sent);
        readings.add(0, sent);
        if (readings.size() > MOST) {
            readings.remove(MOST, readings.size());
        }
    }

    /** Begins with those that were sent before, the last one first. */
    public void remember(List<Reading> before) {
        readings.setAll(before.stream().distinct().limit(MOST).toList());
    }
}
