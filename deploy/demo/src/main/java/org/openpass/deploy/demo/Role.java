package org.openpass.deploy.demo;

import java.util.Locale;

/** Whom a script lets act. */
enum Role {
    /** Reviews documents and decides requests. */
    OFFICER,
    /** Inspects goods. */
    INSPECTOR,
    /** The broker that filed. */
    DECLARANT,
    /** The importer, at a bank. */
    PAYER,
    /** Whoever watches the demonstration: it leaves this step to them. */
    VISITOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
