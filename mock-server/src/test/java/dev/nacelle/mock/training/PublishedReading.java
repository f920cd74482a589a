package dev.nacelle.mock.training;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.util.Arrays;
import java.util.List;

/**
 * A reading of which the workshop's material tells whether it ended in a breakdown, or what the workshop's model said.
 *
 * @param csv the line on the wire
 * @param breakdown what came of it, or on which side of 0.5 the workshop's model put it
 * @param source where it is from
 */
record PublishedReading(String csv, boolean breakdown, String source) {
    private static final String LABELLED = "labelled row of the original file";
    private static final String SCORED = "scored by the workshop's model";

    /** Those of a profile. */
    static List<PublishedReading> of(Profile profile) {
        return profile.id().equals("ai4i") ? ai4i() : windTurbine();
    }

    Reading reading(Profile profile) {
        return new Reading(profile, Arrays.asList(csv.split(",", -1)));
    }

    private static List<PublishedReading> windTurbine() {
        return List.of(
                new PublishedReading("TID003,HAWT,80,61,,34,33,26,1,77,E", false, LABELLED),
                new PublishedReading("TID010,HAWT,85,78,36,28,35,43,15,62,NE", true, LABELLED),
                new PublishedReading("TID007,HAWT,47,31,31,23,46,62,15,32,N", false, LABELLED),
                new PublishedReading("TID008,VAWT,73,70,38,8,17,66,6,80,SW", true, LABELLED),
                new PublishedReading("TID003,HAWT,16,23,46,9,76,53,14,29,W", false, LABELLED),
                new PublishedReading("TID001,HAWT,78,71,30,11,66,79,1,81,SW", false, LABELLED),
                new PublishedReading("TID009,HAWT,80,25,37,31,40,75,4,56,NW", false, LABELLED),
                new PublishedReading("TID002,VAWT,59,29,37,10,25,83,13,55,SE", false, LABELLED),
                new PublishedReading("TID008,VAWT,64,80,46.0,21,55,55,7,34,NE", true, SCORED),
                new PublishedReading("TID008,HAWT,64,80,46,21,55,55,7,34,SE", true, SCORED));
    }

    private static List<PublishedReading> ai4i() {
        return List.of(
                new PublishedReading("L,298.4,308.2,1582,70.7,216", true, SCORED),
                new PublishedReading("M,298.4,308.2,1582,30.2,214", false, SCORED));
    }
}
