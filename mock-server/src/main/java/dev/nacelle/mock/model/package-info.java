/**
 * The mock's stand-in model: a gradient-boosted model that was really trained, on readings of our own making, and is
 * read from XGBoost's JSON by plain Java. It is not the workshop's model and never claims to be. How it was made, and
 * how well it does, is told in {@code docs/model-card.md}. Somebody's own model is read and served the same way
 * ({@code docs/how-to/your-own-model.md}), and each can tell what a field added to a score.
 */
@NullMarked
package dev.nacelle.mock.model;

import org.jspecify.annotations.NullMarked;
