package org.openpass.cargo;

/** A declaration's goods may leave (Customs Act Art. 248(3)); told in the transaction of the acceptance. */
public record RemovalPermitted(long consignment, String declaration, int packages) { }
