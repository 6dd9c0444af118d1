package org.openpass.cargo;

import java.time.Instant;

/** A voyage's arrival or departure was reported; told in the transaction of the report, with the voyage locked. */
public record VoyageReported(String mrn, What what, Instant at) {

    /** What was reported. */
    public enum What { DEPARTED, ARRIVED }
}
