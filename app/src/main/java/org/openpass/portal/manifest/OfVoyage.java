package org.openpass.portal.manifest;

/** A form about one voyage, which a link may name. */
interface OfVoyage {

    /** Says which voyage it is about, where nothing is typed yet. */
    void voyage(String mrn);
}
