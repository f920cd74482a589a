package dev.nacelle.app.readingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every usual spelling of the same two readings is read as these two. */
final class SpellingTest {
    private static final List<Profile> PROFILES = Profiles.builtIn();
    private static final String FIRST = "TID008,HAWT,64.5,80,46,21,55,55,7,34,SE";
    private static final String SECOND = "TID001,VAWT,20,30,40,10,50,60,3,70,NW";
    private static final String NAMES = "turbine_id,turbine_type,wind_speed,rpm_blade,oil_temperature,oil_level,"
            + "temperature,humidity,vibrations_frequency,pressure,wind_direction";

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            plain             @ COMMA     @ false @ TID008,HAWT,64.5,80,46,21,55,55,7,34,SE\\nTID001,VAWT,20,30,40,10,50,60,3,70,NW
            ends in CR LF     @ COMMA     @ false @ TID008,HAWT,64.5,80,46,21,55,55,7,34,SE\\r\\nTID001,VAWT,20,30,40,10,50,60,3,70,NW\\r\\n
            ends in CR        @ COMMA     @ false @ TID008,HAWT,64.5,80,46,21,55,55,7,34,SE\\rTID001,VAWT,20,30,40,10,50,60,3,70,NW\\r
            spaces            @ COMMA     @ false @ TID008, HAWT, 64.5, 80, 46, 21, 55, 55, 7, 34, SE\\n TID001 ,VAWT,20,30,40,10,50,60,3,70,NW
            quotes            @ COMMA     @ false @ "TID008","HAWT","64.5","80","46","21","55","55","7","34","SE"\\n"TID001", "VAWT" ,20,30,40,10,50,60,3,70,NW
            decimal in quotes @ COMMA     @ true  @ TID008,HAWT,"64,5",80,46,21,55,55,7,34,SE\\nTID001,VAWT,20,30,40,10,50,60,3,70,NW
            semicolons        @ SEMICOLON @ true  @ TID008;HAWT;64,5;80;46;21;55;55;7;34;SE\\nTID001;VAWT;20;30;40;10;50;60;3;70;NW
            semicolon, point  @ SEMICOLON @ false @ TID008;HAWT;64.5;80;46;21;55;55;7;34;SE\\nTID001;VAWT;20;30;40;10;50;60;3;70;NW
            tabs              @ TAB       @ true  @ TID008\\tHAWT\\t64,5\\t80\\t46\\t21\\t55\\t55\\t7\\t34\\tSE\\nTID001\\tVAWT\\t20\\t30\\t40\\t10\\t50\\t60\\t3\\t70\\tNW
            bars              @ BAR       @ false @ TID008|HAWT|64.5|80|46|21|55|55|7|34|SE\\nTID001|VAWT|20|30|40|10|50|60|3|70|NW
            empty lines       @ COMMA     @ false @ \\n\\nTID008,HAWT,64.5,80,46,21,55,55,7,34,SE\\n\\n   \\n,,,,\\nTID001,VAWT,20,30,40,10,50,60,3,70,NW\\n\\n
            delimiter at end  @ SEMICOLON @ true  @ TID008;HAWT;64,5;80;46;21;55;55;7;34;SE;\\nTID001;VAWT;20;30;40;10;50;60;3;70;NW;\\n
            other case        @ COMMA     @ false @ tid008,hawt,64.5,80,46,21,55,55,7,34,se\\nTID001,vawt,20,30,40,10,50,60,3,70,nw
            a column more     @ COMMA     @ false @ TID008,HAWT,64.5,80,46,21,55,55,7,34,SE,0.91\\nTID001,VAWT,20,30,40,10,50,60,3,70,NW,0.02
            """)
    void withoutAHeader(String name, Separator separator, boolean comma, String text) throws Exception {
        var file = read(text, StandardCharsets.UTF_8);

        assertEquals(List.of(FIRST, SECOND), readings(file), name);
        assertEquals(List.of(separator, comma, false), spelling(file));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            wire names      @ turbine_id,turbine_type,wind_speed,rpm_blade,oil_temperature,oil_level,temperature,humidity,vibrations_frequency,pressure,wind_direction\\nTID008,HAWT,64.5,80,46,21,55,55,7,34,SE\\nTID001,VAWT,20,30,40,10,50,60,3,70,NW
            labels          @ Turbine;Turbine type;Wind speed;Rotor speed;Oil temperature;Oil level;Temperature;Humidity;Vibration frequency;Pressure;Wind direction\\nTID008;HAWT;64,5;80;46;21;55;55;7;34;SE\\nTID001;VAWT;20;30;40;10;50;60;3;70;NW
            case and dashes @ TURBINE-ID,Turbine_Type,wind speed [m/s],Rpm Blade (1/min),oil temperature,oil level,temperature,humidity,vibrations frequency,pressure,wind direction\\nTID008,HAWT,64.5,80,46,21,55,55,7,34,SE\\nTID001,VAWT,20,30,40,10,50,60,3,70,NW
            other order     @ wind_direction,pressure,turbine_id,turbine_type,wind_speed,rpm_blade,oil_temperature,oil_level,temperature,humidity,vibrations_frequency\\nSE,34,TID008,HAWT,64.5,80,46,21,55,55,7\\nNW,70,TID001,VAWT,20,30,40,10,50,60,3
            more columns    @ no,turbine_id,turbine_type,wind_speed,rpm_blade,oil_temperature,oil_level,temperature,humidity,vibrations_frequency,pressure,wind_direction,breakdown,score\\n1,TID008,HAWT,64.5,80,46,21,55,55,7,34,SE,yes,0.97\\n2,TID001,VAWT,20,30,40,10,50,60,3,70,NW,no,0.01
            delimiter ends  @ turbine_id;turbine_type;wind_speed;rpm_blade;oil_temperature;oil_level;temperature;humidity;vibrations_frequency;pressure;wind_direction;\\nTID008;HAWT;64,5;80;46;21;55;55;7;34;SE;\\nTID001;VAWT;20;30;40;10;50;60;3;70;NW;
            names of others @ id,kind,a,b,c,d,e,f,g,h,direction\\nTID008,HAWT,64.5,80,46,21,55,55,7,34,SE\\nTID001,VAWT,20,30,40,10,50,60,3,70,NW
            """)
    void withAHeader(String name, String text) throws Exception {
        var file = read(text, StandardCharsets.UTF_8);

        assertEquals(List.of(FIRST, SECOND), readings(file), name);
        assertEquals(true, file.layout().header());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            lines    @ {"turbine_id":"TID008","turbine_type":"HAWT","wind_speed":64.5,"rpm_blade":80,"oil_temperature":46,"oil_level":21,"temperature":55,"humidity":55,"vibrations_frequency":7,"pressure":34,"wind_direction":"SE"}\\n{"wind_direction":"NW","turbine_id":"TID001","turbine_type":"VAWT","wind_speed":20,"rpm_blade":30,"oil_temperature":40,"oil_level":10,"temperature":50,"humidity":60,"vibrations_frequency":3,"pressure":70,"score":0.1}
            array    @ [{"score":{"a":[1]},"turbine_id":"TID008","turbine_type":"HAWT","wind_speed":64.5,"rpm_blade":80,"oil_temperature":46,"oil_level":21,"temperature":55,"humidity":55,"vibrations_frequency":7,"pressure":34,"wind_direction":"SE"},\\n{"turbine_id":"TID001","turbine_type":"VAWT","wind_speed":20,"rpm_blade":30,"oil_temperature":40,"oil_level":10,"temperature":50,"humidity":60,"vibrations_frequency":3,"pressure":70,"wind_direction":"NW"}]
            arrays   @ [["TID008","HAWT",64.5,80,46,21,55,55,7,34,"SE"],["TID001","VAWT",20,30,40,10,50,60,3,70,"NW"]]
            a line each @ ["TID008","HAWT",64.5,80,46,21,55,55,7,34,"SE"]\\n["TID001","VAWT",20,30,40,10,50,60,3,70,"NW"]
            """)
    void asJson(String name, String text) throws Exception {
        var file = read(text, StandardCharsets.UTF_8);

        assertEquals(List.of(FIRST, SECOND), readings(file), name);
        assertEquals(Separator.JSON, file.layout().separator());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        | EFBBBF
            UTF-16LE     | FFFE
            UTF-16BE     | FEFF
            UTF-8        | ''
            windows-1252 | ''
            """)
    void inEveryUsualEncoding(String charset, String mark) throws Exception {
        var text = NAMES + ",Größe\n" + FIRST + ",ä\n" + SECOND + ",ö\n";

        var file = read(mark, text.getBytes(Charset.forName(charset)));

        assertEquals(List.of(FIRST, SECOND), readings(file));
        assertEquals("Größe", file.columnNames().get(11));
    }

    @Test
    void ofTheOtherProfileToo() throws Exception {
        var file = read("""
                Type;Air temperature [K];Process temperature [K];Rotational speed [rpm];Torque [Nm];Tool wear [min]
                L;298,4;308,2;1582;70,7;216
                """, StandardCharsets.UTF_8);

        assertEquals(Profiles.ai4i(), file.profile());
        assertEquals(List.of("L,298.4,308.2,1582,70.7,216"), readings(file));
    }

    private ReadingFile read(String text, Charset charset) throws Exception {
        var real = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        return read("", real.getBytes(charset));
    }

    private ReadingFile read(String mark, byte[] bytes) throws Exception {
        var path = home.resolve("readings.csv");
        write(path, HexFormat.of().parseHex(mark), bytes);
        return new FileReading(path, FileReading.Limits.usual(), done -> {}).guessed(PROFILES);
    }

    private static void write(Path path, byte[] mark, byte[] bytes) throws IOException {
        try (var out = Files.newOutputStream(path)) {
            out.write(mark);
            out.write(bytes);
        }
    }

    private static List<String> readings(ReadingFile file) {
        return IntStream.range(0, file.size())
                .mapToObj(i -> file.row(i))
                .map(row ->
                        row.reading(file.profile()).map(Reading::toCsv).orElse("line " + row.line() + row.problems()))
                .toList();
    }

    private static List<Object> spelling(ReadingFile file) {
        var layout = file.layout();
        return List.of(layout.separator(), layout.decimalComma(), layout.header());
    }
}
