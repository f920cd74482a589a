package dev.nacelle.app.doctor;

import java.time.Duration;

/**
 * Whether this computer finds another host, asked when it does not find the endpoint's.
 *
 * @param name that was looked up
 */
public record NameCheck(String name, boolean found, Duration elapsed) {}
