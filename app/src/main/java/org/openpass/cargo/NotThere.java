package org.openpass.cargo;

/** More packages were to leave a place than lie there; nothing of what was to be appended with it was. */
public class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long consignment;
    private final String place;
    private final int has;

    NotThere(long consignment, String place, int has) {
        super("Of consignment " + consignment + " only " + has + " packages lie at " + (place.isEmpty() ? "no named place" : place));
        this.consignment = consignment;
        this.place = place;
        this.has = has;
    }

    public long consignment() {
        return consignment;
    }

    public String place() {
        return place;
    }

    /** Packages that lie there. */
    public int has() {
        return has;
    }
}
