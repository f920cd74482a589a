package dev.nacelle.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.compare.LineDifference.Line;
import dev.nacelle.app.compare.LineDifference.Side;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class LineDifferenceTest {
    @Test
    void textsThatAreAlikeDifferInNothing() {
        assertEquals(List.of(), LineDifference.between("0.875\n", "0.875"));
        assertEquals(List.of(), LineDifference.between("{\"a\": 1}", "{\"a\":1}"));
    }

    @Test
    void whatIsSharedStandsOnce() {
        assertEquals(
                List.of(
                        new Line(Side.BOTH, "a"),
                        new Line(Side.FIRST, "b"),
                        new Line(Side.SECOND, "x"),
                        new Line(Side.BOTH, "c")),
                LineDifference.between("a\nb\nc", "a\nx\nc"));
    }

    @Test
    void jsonIsComparedAValueALine() {
        var lines = LineDifference.between("{\"score\":0.1,\"label\":0}", "{\"score\":0.9,\"label\":0}");

        assertEquals(
                List.of(
                        new Line(Side.BOTH, "{"),
                        new Line(Side.FIRST, "  \"score\" : 0.1,"),
                        new Line(Side.SECOND, "  \"score\" : 0.9,"),
                        new Line(Side.BOTH, "  \"label\" : 0"),
                        new Line(Side.BOTH, "}")),
                lines);
    }

    @Test
    void aTextAgainstNothingIsWhole() {
        assertEquals(List.of(new Line(Side.SECOND, "0.5")), LineDifference.between("", "0.5"));
    }

    @RepeatedTest(50)
    void eachTextCanBeReadOutOfTheDifference(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var first = text(random);
        var second = text(random) + "\nend";

        var lines = LineDifference.between(first, second);

        assertEquals(first, read(lines, Side.FIRST));
        assertEquals(second, read(lines, Side.SECOND));
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> "line " + random.nextInt(4))
                .collect(Collectors.joining("\n"));
    }

    private static String read(List<Line> lines, Side side) {
        return lines.stream()
                .filter(line -> line.side() == side || line.side() == Side.BOTH)
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }
}
