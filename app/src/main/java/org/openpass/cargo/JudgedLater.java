package org.openpass.cargo;

/**
 * What a party sent was judged after it was received; told in the transaction of the judgement. Who hears it asks for no consignment.
 *
 * @param number of a submission its id; of a report of a movement its number
 */
public record JudgedLater(What what, String number) {

    /** What was judged. */
    public enum What { MANIFEST, MOVEMENT }
}
