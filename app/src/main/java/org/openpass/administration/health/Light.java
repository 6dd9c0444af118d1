package org.openpass.administration.health;

/** How a part of the system is; as a number of its gauge 0, 1, 2. */
public enum Light {
    /** As it should be. */
    GOOD,
    /** Goes on, but somebody is to look at it. */
    WATCH,
    /** Something does not go on before somebody does something. */
    BAD
}
