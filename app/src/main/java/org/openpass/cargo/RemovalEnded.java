package org.openpass.cargo;

/**
 * A declaration's goods that had to leave within a time (Customs Act Art. 157-2) may leave no more: it was withdrawn (Art. 250). Told in the
 * same transaction, with the consignment locked.
 */
public record RemovalEnded(long consignment, String declaration) { }
