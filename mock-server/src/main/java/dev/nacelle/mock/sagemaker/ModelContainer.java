package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.mock.model.InvalidModelException;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * A container that scores readings. By default it is as strict as the workshop's: exactly {@code text/csv}, no spaces
 * beside the values, no header line, and of several rows only the first is answered. How it behaves can be changed
 * while it runs. Safe for use by many threads.
 *
 * <p>Source: the workshop's own inference scripts, editions of 2019 to 2024.
 */
public final class ModelContainer {
    private final Profile profile;
    private final ReadingScorer model;
    private volatile ContainerSettings settings = ContainerSettings.defaults();

    /**
     * A container with the default settings.
     *
     * @param profile what the values of a row mean
     * @param model gives the score
     */
    public ModelContainer(Profile profile, ReadingScorer model) {
        this.profile = profile;
        this.model = model;
    }

    /** A container around that model, for the profile it was made for. */
    public static ModelContainer of(StandInModel model) {
        return new ModelContainer(model.profile(), ReadingScorer.of(model));
    }

    /** How it behaves at the moment. */
    public ContainerSettings settings() {
        return settings;
    }

    /** How it behaves from the next request on. */
    public void use(ContainerSettings other) {
        settings = other;
    }

    ContainerAnswer answer(Headers headers, Body body) {
        var now = settings;
        var contentType = headers.first(HeaderNames.CONTENT_TYPE).orElse("application/octet-stream");
        if (!now.contentTypes().contains(contentType)) {
            return ContainerAnswer.unsupported(contentType);
        }
        var accept = headers.first(HeaderNames.ACCEPT).orElse(MediaTypes.JSON);
        var generation = now.generation().answering(accept);
        if (generation.isEmpty()) {
            return ContainerAnswer.notAcceptable(accept);
        }
        var answer = scored(now.rows(), generation.get(), Explaining.isAsked(headers), body);
        return now.echoesCustomAttributes()
                ? headers.first(RequestHeaders.CUSTOM_ATTRIBUTES)
                        .map(attributes -> answer.with(RequestHeaders.CUSTOM_ATTRIBUTES, attributes))
                        .orElse(answer)
                : answer;
    }

    private ContainerAnswer scored(ContainerSettings.Rows rows, Generation generation, boolean explain, Body body) {
        try {
            var all = new Rows(profile).read(body);
            var answered = rows == ContainerSettings.Rows.FIRST ? all.subList(0, 1) : all;
            return explain
                    ? new Explaining(model).answer(answered, generation, scores(answered))
                    : ContainerAnswer.of(generation.mediaType(), generation.write(scores(answered)));
        } catch (Rows.UnreadableException refused) {
            return ContainerAnswer.badReading(refused.words());
        } catch (InvalidModelException cannotExplain) {
            return ContainerAnswer.failed(String.valueOf(cannotExplain.getMessage()));
        }
    }

    private List<Float> scores(List<Reading> readings) {
        var scores = new ArrayList<Float>(readings.size());
        for (var reading : readings) {
            scores.add(model.score(reading));
        }
        return scores;
    }
}
