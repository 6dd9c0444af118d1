package org.openpass.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person may do for their party. Reading, checking and preparing need none; officers have roles instead. */
public enum Right {
    /** File declarations. */
    FILE,
    /** Ask to amend and to withdraw what is filed. */
    CHANGE,
    /** Go to the bank with a slip, and charge a security. */
    PAY,
    /** Speak with customs: answer supplements, reply to messages, say how the party is served. */
    ANSWER,
    /** Say who of the party may do what. */
    MANAGE;

    /** What software does for its party, and whoever joins it unless somebody says otherwise. */
    public static final Set<Right> USUAL = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(MANAGE)));
}
