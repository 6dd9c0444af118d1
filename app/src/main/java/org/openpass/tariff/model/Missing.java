package org.openpass.tariff.model;

/** A rate needs a fact that the line does not state. */
public final class Missing extends Exception {

    private static final long serialVersionUID = 1L;

    /** The fact. */
    public enum What {
        /** A quantity in the unit of the rate. */
        QUANTITY,
        /** The alcoholic strength. */
        ALCOHOL
    }

    private final What what;
    private final String unit;

    Missing(What what, String unit) {
        super(what + " in " + unit);
        this.what = what;
        this.unit = unit;
    }

    /** Which fact. */
    public What what() {
        return what;
    }

    /** The unit in which it is wanted. */
    public String unit() {
        return unit;
    }
}
