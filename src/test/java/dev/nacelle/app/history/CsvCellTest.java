package dev.nacelle.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvCellTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TID008            | TID008
            ``                | ``
            0.875             | 0.875
            -5                | -5
            +1.5e-05          | +1.5e-05
            -.5               | -.5
            =1+1              | '=1+1
            +SUM(A1)          | '+SUM(A1)
            -2+3+cmd!A0       | '-2+3+cmd!A0
            @SUM(A1)          | '@SUM(A1)
            --5               | '--5
            \uff1d1+1         | '\uff1d1+1
            a,b               | "a,b"
            =HYPERLINK("x,y") | "'=HYPERLINK(""x,y"")"
            say "hm"          | "say ""hm""\"
            a-b               | a-b
            """)
    void aCellIsSafeAndANumberStaysOne(String text, String cell) {
        assertEquals(cell, CsvCell.of(text));
    }

    @ParameterizedTest
    @CsvSource({"'\t=1', '\"''\t=1\"'", "'\r=1', '\"''\r=1\"'", "'\n=1', '\"''\n=1\"'", "' =1', ''' =1'"})
    void whiteSpaceHidesNoFormula(String text, String cell) {
        assertEquals(cell, CsvCell.of(text));
    }
}
