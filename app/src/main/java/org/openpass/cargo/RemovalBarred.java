package org.openpass.cargo;

/** Goods do not leave: customs has ordered what is not done yet. */
public class RemovalBarred extends RuntimeException {

    private final transient Fault why;

    RemovalBarred(Fault why) {
        super(why.code() + " " + why.args());
        this.why = why;
    }

    /** The reason, in both languages. */
    public Fault why() {
        return why;
    }
}
