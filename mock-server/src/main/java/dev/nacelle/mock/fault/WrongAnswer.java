package dev.nacelle.mock.fault;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.MediaTypes;

/**
 * A model that answers 200 with something else than a score in the workshop's form.
 *
 * @param kind what it answers
 */
public record WrongAnswer(Kind kind) implements Fault {
    /** What a model answers. */
    public enum Kind implements WireNamed {
        /** A sentence. */
        NOT_JSON(MediaTypes.PLAIN, "model loaded, 1 worker ready"),
        /** JSON without {@code predictions}. */
        NO_PREDICTIONS(MediaTypes.JSON, "{\"outputs\": {\"breakdown\": \"no\"}}"),
        /** No prediction in the list. */
        EMPTY_PREDICTIONS(MediaTypes.JSON, "{\"predictions\": []}"),
        /** Python's {@code NaN}, which is no JSON. */
        NOT_A_NUMBER(MediaTypes.JSON, "{\"predictions\": [{\"score\": NaN, \"predicted_label\": 0}]}"),
        /** No score. */
        SCORE_NULL(MediaTypes.JSON, "{\"predictions\": [{\"score\": null, \"predicted_label\": 0}]}"),
        /** A number in quotes, which a tolerant reader takes: no failure, a broken promise. */
        SCORE_AS_TEXT(MediaTypes.JSON, "{\"predictions\": [{\"score\": \"0.6582455\", \"predicted_label\": \"1\"}]}"),
        /** A word for a score. */
        SCORE_IN_WORDS(MediaTypes.JSON, "{\"predictions\": [{\"score\": \"high\", \"predicted_label\": \"yes\"}]}"),
        /** The margin in place of the probability: above 1. */
        SCORE_ABOVE_ONE(MediaTypes.JSON, "{\"predictions\": [{\"score\": 1.7342, \"predicted_label\": 1}]}"),
        /** The margin in place of the probability: below 0. */
        SCORE_BELOW_ZERO(MediaTypes.JSON, "{\"predictions\": [{\"score\": -0.4051, \"predicted_label\": 0}]}"),
        /** Not one byte. */
        EMPTY(MediaTypes.JSON, ""),
        /** Half an answer. */
        CUT_OFF(MediaTypes.JSON, "{\"predictions\": [{\"score\": 0.6582"),
        /** A page of some server in front of the model. */
        HTML_PAGE(
                "text/html",
                "<html><head><title>502 Bad Gateway</title></head>"
                        + "<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>");

        private final String contentType;
        private final String text;

        Kind(String contentType, String text) {
            this.contentType = contentType;
            this.text = text;
        }

        /** The answer's media type. */
        public String contentType() {
            return contentType;
        }

        /** The answer. */
        public Body body() {
            return Body.of(text);
        }
    }

    @Override
    public Hop hop() {
        return Hop.MODEL;
    }

    @Override
    public String type() {
        return "wrong-answer";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.wrongAnswer(this);
    }
}
