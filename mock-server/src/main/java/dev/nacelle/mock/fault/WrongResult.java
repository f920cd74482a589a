package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A function that ends in good order with a result API Gateway cannot use, or understands otherwise. In payload format
 * 1.0 each of them is the gateway's 500; in 2.0 a result without a {@code statusCode} becomes the body of a 200.
 *
 * <p>Source: AWS Lambda developer guide, "Using AWS Lambda with Amazon API Gateway"; recorded from AWS, April 2025.
 *
 * @param kind what is wrong with it
 */
public record WrongResult(Kind kind) implements Fault {
    private static final int MORE_THAN_LAMBDA_TAKES = 6_291_557;

    /** What is wrong with a result. */
    public enum Kind implements WireNamed {
        /** Python's {@code return} without a value. */
        NULL("null"),
        /** The bare score as a text. */
        STRING("\"0.87\""),
        /** An object without a member. */
        EMPTY_OBJECT("{}"),
        /** A body that is an object, not a text. */
        BODY_NOT_TEXT("{\"statusCode\": 200, \"body\": {\"score\": 0.87}}"),
        /** A status in words. */
        STATUS_TEXT("{\"statusCode\": \"ok\", \"body\": \"0.87\"}"),
        /** A status that is none. */
        STATUS_ZERO("{\"statusCode\": 0, \"body\": \"0.87\"}"),
        /** Not one byte. */
        EMPTY(""),
        /** Text that is no JSON. */
        NOT_JSON("score: 0.87"),
        /** One byte more than Lambda lets a function answer: an error of Lambda's, in both formats. */
        TOO_LARGE("");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** What the function writes, in bytes of UTF-8; a new array each time. */
        public byte[] bytes() {
            return this == TOO_LARGE ? tooMany() : text.getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] tooMany() {
            var bytes = new byte[MORE_THAN_LAMBDA_TAKES];
            Arrays.fill(bytes, (byte) ' ');
            return bytes;
        }
    }

    @Override
    public Hop hop() {
        return Hop.LAMBDA;
    }

    @Override
    public String type() {
        return "wrong-result";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.wrongResult(this);
    }
}
