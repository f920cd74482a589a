/**
 * The Doctor: asks an endpoint a few questions in a row and tells what is wrong on the way to its score, or that nothing
 * is. At most eight questions, at most fifteen seconds.
 *
 * <p>Read in this order: {@code ProbeKind} (what can be asked), {@code Examination} (what is asked next, and when no more),
 * {@code Doctor} (asks it), {@code Fingerprint}, {@code BrowserVerdict}, {@code ColdStart}, {@code HopTable} and
 * {@code Findings} (what the answers mean), {@code Report} with {@code ReportText} and {@code ReportJson} (what a person is
 * handed). Only {@code DoctorView} and {@code DoctorFeature} know a window; the command line gives the same report.
 */
@NullMarked
package dev.nacelle.app.doctor;

import org.jspecify.annotations.NullMarked;
