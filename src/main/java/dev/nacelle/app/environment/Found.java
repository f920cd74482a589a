package dev.nacelle.app.environment;

import dev.nacelle.app.auth.Secret;
import java.util.List;
import java.util.Optional;

/**
 * What was recognised in a pasted text, as an offer: nothing is changed before a person takes it.
 *
 * @param sentence what it is
 * @param environments what it makes; may be empty where only notes come of it
 * @param secrets that came with it, for the one environment it makes
 * @param notes what was left out and why, a sentence each
 * @param reading the values that came with it
 */
public record Found(
        String sentence,
        List<Environment> environments,
        List<Given> secrets,
        List<String> notes,
        Optional<String> reading) {
    /** A secret and where it goes; shows in no text of it. */
    public record Given(SecretSlot slot, Secret secret) {}

    public Found {
        environments = List.copyOf(environments);
        secrets = List.copyOf(secrets);
        notes = List.copyOf(notes);
    }

    /** One environment and nothing else. */
    static Found one(String sentence, Environment environment, String... notes) {
        return new Found(sentence, List.of(environment), List.of(), List.of(notes), Optional.empty());
    }
}
