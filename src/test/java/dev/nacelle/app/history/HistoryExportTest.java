package dev.nacelle.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nacelle.reading.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HistoryExportTest {
    private final HistoryExport export = new HistoryExport(Profiles.builtIn());

    @Test
    void csvHasAColumnForEachValue() {
        var workshop = Profiles.windTurbine().initialReading();
        var call = Calls.kept(Calls.scored(Calls.MOCK, workshop, "0.875", Calls.START))
                .withNote("=cmd|' /C calc'!A0");

        var lines = export.csv(List.of(call)).split("\r\n", 0);

        assertEquals(
                "\ufefftime,environment,kind,address,profile,outcome,status,score,ms,diagnosis,hop,pinned,note,reading,"
                        + String.join(",", workshop.profile().names()),
                lines[0]);
        assertEquals(
                "2026-03-01T14:00:00Z,Mock,mock,http://127.0.0.1:8090/default/turbine-score,wind-turbine,scored,200,"
                        + "0.875,12,,,false,'=cmd|' /C calc'!A0,\"" + workshop.toCsv() + "\"," + workshop.toCsv(),
                lines[1]);
        assertEquals(2, lines.length);
    }

    @Test
    void readingsOfTwoProfilesKeepTheirColumnsApart() {
        var turbine = Profiles.windTurbine().initialReading();
        var machine = Profiles.ai4i().initialReading();

        var lines = export.csv(List.of(
                        Calls.kept(Calls.scored(Calls.MOCK, turbine, "0.1", Calls.START)),
                        Calls.kept(Calls.scored(Calls.MOCK, machine, "0.2", Calls.START))))
                .split("\r\n", 0);

        assertTrue(lines[1].endsWith(turbine.toCsv() + ",,,,,,"), lines[1]);
        assertTrue(lines[2].endsWith(",,,,,,,,,,," + "," + machine.toCsv()), lines[2]);
    }

    @Test
    void jsonIsAListOfTheSameCalls() throws Exception {
        var calls = List.of(
                Calls.kept(Calls.scored(Calls.MOCK, Calls.reading(1), "0.875", Calls.START)),
                Calls.kept(Calls.timedOut(Calls.LIVE, Calls.reading(2), Calls.START)));

        var root = new JsonMapper().readTree(export.json(calls));

        assertEquals(1, root.path("v").intValue());
        assertEquals(
                calls,
                List.of(
                        CallJson.read(root.path("calls").path(0)),
                        CallJson.read(root.path("calls").path(1))));
    }
}
