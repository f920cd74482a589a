package dev.nacelle.app.hops;

import dev.nacelle.app.diagnosis.Certainty;

/** What is found out about a call at a hop, before it is known what it took and what went in and out. */
record Finding(HopVerdict verdict, Certainty certainty, String evidence) {
    static Finding sure(HopVerdict verdict, String evidence) {
        return new Finding(verdict, Certainty.SURE, evidence);
    }

    static Finding unknown(String evidence) {
        return sure(HopVerdict.UNKNOWN, evidence);
    }
}
