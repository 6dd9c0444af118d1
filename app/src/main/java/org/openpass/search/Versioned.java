package org.openpass.search;

/**
 * A value with the version of its source; of two, the higher version wins in whatever order they arrive.
 *
 * @param version from 0, rising with every change
 */
public record Versioned<T>(T value, long version) {
}
