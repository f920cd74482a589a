package dev.nacelle.app.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "0.5,  0.5,  Healthy",
        "0.51, 0.5,  Maintenance required",
        "1,    1,    Healthy",
        "0,    0,    Healthy",
        "1e-05, 0,   Maintenance required",
    })
    void onlyAScoreAboveTheThresholdAsksForMaintenance(String score, double threshold, String words) {
        var verdict = Verdict.of(Profiles.windTurbine(), Score.of(score), threshold);

        assertEquals(new Verdict(words.equals("Maintenance required"), words), verdict);
    }
}
