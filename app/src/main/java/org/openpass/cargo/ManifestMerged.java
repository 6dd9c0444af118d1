package org.openpass.cargo;

/** A submission of a manifest is in the ledger; told in the transaction that says so. */
public record ManifestMerged(String mrn, long submission) { }
