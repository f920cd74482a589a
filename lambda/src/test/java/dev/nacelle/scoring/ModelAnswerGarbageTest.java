package dev.nacelle.scoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a model answers, it is a score or a failure with a reason, and never an exception. */
class ModelAnswerGarbageTest {
    private static final int ANSWERS = 20_000;
    private static final List<String> SEEDS = List.of(
            "{\"predictions\": [{\"score\": 0.6582455039024353, \"predicted_label\": 1}]}",
            "0.998887598515\n",
            "0.1,0.2,3.2000000373955118e-06",
            "[['0.6582455']]",
            "{\"score\":0.5}\n{\"score\":NaN}",
            "\u0093NUMPY\u0001\u0000:\u0000{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }\n\u0087Ic?");

    private final Random random = new Random(19);

    @Test
    void twentyThousandDamagedAnswersAreAllRead() {
        var reasons = EnumSet.noneOf(ErrorCode.class);
        int scores = 0;
        for (int i = 0; i < ANSWERS; i++) {
            var failure = ModelAnswer.score(Body.of(damagedAnswer())).match(score -> null, found -> found);
            if (failure == null) {
                scores++;
            } else {
                reasons.add(failure.code());
            }
        }

        assertTrue(scores > 100 && scores < ANSWERS, scores + " scores");
        assertTrue(reasons.size() == 3, reasons.toString());
    }

    private byte[] damagedAnswer() {
        var bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.ISO_8859_1);
        for (int flips = random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
