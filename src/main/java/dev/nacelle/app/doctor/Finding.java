package dev.nacelle.app.doctor;

import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.text.Messages;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * One thing the examination found out.
 *
 * @param sentence one to three sentences
 * @param next what to do about it; empty where nothing is to be done
 */
public record Finding(Topic topic, Mark mark, Certainty certainty, String sentence, String next) {
    /** What it is about. */
    public enum Topic {
        /** The address as it was given. */
        ADDRESS,
        /** Whose certificate was shown. */
        ENCRYPTION,
        /** Which handler answers, and in which payload format it is called. */
        FUNCTION,
        /** Which profile the deployed model takes. */
        PROFILE,
        /** The form of the answers. */
        ANSWER,
        /** What a bad reading gets. */
        MISTAKE,
        /** What a page in a browser could do. */
        BROWSER,
        /** Whether something had to start. */
        START,
        /** What the rest of the host answers. */
        HOST,
        /** What SageMaker itself answers. */
        DIRECT;

        /** Its name in files: lower case. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The topic in a word or two. */
        public String words() {
            return Messages.text("doctor.topic." + wireName());
        }
    }

    /** The same, its words put through that. */
    Finding worded(UnaryOperator<String> way) {
        return new Finding(topic, mark, certainty, way.apply(sentence), way.apply(next));
    }
}
