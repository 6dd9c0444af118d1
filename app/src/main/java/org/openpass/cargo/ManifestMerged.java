package org.openpass.cargo;

/**
 * A submission of a manifest is in the ledger; told in the transaction that says so.
 *
 * @param submission its id; 0: none, but the case of what was taken back is closed, and what the ledger has may need another
 */
public record ManifestMerged(String mrn, long submission) { }
