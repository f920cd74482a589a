package dev.nacelle.app.endpoint;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** What became of a pasted address. Its texts never repeat what was pasted, which may hold a secret. */
public sealed interface AddressCheck {
    /** One case for each outcome, so that the compiler tells what a new one breaks. */
    <T> T match(Function<Usable, T> usable, Function<Questionable, T> questionable, Function<Refused, T> refused);

    /**
     * An address readings can be sent to.
     *
     * @param uri cleaned
     * @param notes what was cleaned and what is worth knowing, a sentence each; may be empty
     */
    record Usable(URI uri, List<String> notes) implements AddressCheck {
        public Usable {
            notes = List.copyOf(notes);
        }

        @Override
        public <T> T match(
                Function<Usable, T> usable, Function<Questionable, T> questionable, Function<Refused, T> refused) {
            return usable.apply(this);
        }
    }

    /**
     * An address that will most likely not do; the person decides.
     *
     * @param asGiven what was pasted, cleaned; may be used if the person insists
     * @param suggestion what was most likely meant
     * @param message what is odd about it
     * @param notes as in {@link Usable}
     */
    record Questionable(URI asGiven, URI suggestion, String message, List<String> notes) implements AddressCheck {
        public Questionable {
            notes = List.copyOf(notes);
        }

        @Override
        public <T> T match(
                Function<Usable, T> usable, Function<Questionable, T> questionable, Function<Refused, T> refused) {
            return questionable.apply(this);
        }
    }

    /**
     * Not an address readings can be sent to.
     *
     * @param message what it is instead and where to find the right one
     */
    record Refused(String message) implements AddressCheck {
        @Override
        public <T> T match(
                Function<Usable, T> usable, Function<Questionable, T> questionable, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
