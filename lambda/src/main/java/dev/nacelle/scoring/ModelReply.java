package dev.nacelle.scoring;

import dev.nacelle.contract.Body;

/**
 * What a model answered, whatever it is worth.
 *
 * @param body as it came
 * @param variant which of the endpoint's production variants answered, such as {@code AllTraffic}; empty where that was
 *     not told
 */
public record ModelReply(Body body, String variant) {}
