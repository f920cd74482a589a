/**
 * The command line, over the same pure classes as the window: same parser, same client, same explanations, same score.
 * Output is for people and scripts alike: what was asked for on one stream, all else on the other, and an exit code
 * that tells where it failed. No class of the window is loaded.
 */
@NullMarked
package dev.nacelle.app.cli;

import org.jspecify.annotations.NullMarked;
