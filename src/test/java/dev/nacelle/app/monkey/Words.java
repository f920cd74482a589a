package dev.nacelle.app.monkey;

import java.util.List;
import java.util.Random;

/** What is typed and pasted: right, wrong, foreign, too long. No address in it leads off this computer. */
final class Words {
    private static final List<String> TYPED = List.of(
            "42",
            "7.5",
            "7,5",
            "0",
            "-1",
            "99999999",
            "1e3",
            "abc",
            "tid003",
            "vawt",
            "nw",
            "0.5",
            " ",
            "12 3",
            "--",
            "score",
            "mock",
            "zzz");
    private static final List<String> PASTED = List.of(
            "TID008,HAWT,64,80,46,21,55,55,7,34,SE",
            "TID003, VAWT, 30, 60, 35, 18, 40, 50, 5, 20, NW",
            "TID001;HAWT;64,5;80;46;21;55;55;7,5;34;SE",
            "L, 298.4, 308.2, 1582, 70.7, 216",
            "turbine_id,turbine_type,wind_speed\nTID008,HAWT,64",
            "{\"wind_speed\": 33, \"rpm_blade\": 44}",
            "ünïcødé °C 風力 🌬️ \u202eright to left\u202c",
            "Line\nafter\r\nline\twith tabs",
            "<b>not</b> ${markup} %s {0} ''",
            "\u0000\u0001\uFFFF",
            "9".repeat(400),
            "lorem ipsum ".repeat(2_000),
            "NaN",
            "https://not-there.invalid/default/turbine-score",
            "http://127.0.0.1:9/default/turbine-score",
            "arn:aws:lambda:eu-west-1:123456789012:function:turbine-score",
            "curl -X POST http://127.0.0.1:9/default/f -H 'x-api-key: hush' --data-binary 1,2,3");

    private final Random dice;
    private final List<String> addresses;

    /**
     * @param addresses of live APIs on this computer
     */
    Words(Random dice, List<String> addresses) {
        this.dice = dice;
        this.addresses = List.copyOf(addresses);
    }

    /** Something short, in letters and signs of any keyboard. */
    String typed() {
        return one(TYPED);
    }

    /** Something of any length and script. */
    String pasted() {
        return dice.nextInt(4) == 0 && !addresses.isEmpty() ? one(addresses) : one(PASTED);
    }

    private String one(List<String> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
