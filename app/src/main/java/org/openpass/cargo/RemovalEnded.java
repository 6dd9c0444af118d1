package org.openpass.cargo;

import java.util.List;

/**
 * A declaration's goods that might leave may leave no more: it was withdrawn (Customs Act Art. 250). Told in the same transaction, with the
 * consignment locked.
 *
 * @param limited whether they had to leave within a time (Art. 157-2)
 * @param places shed codes of where the consignment lies
 */
public record RemovalEnded(long consignment, String declaration, boolean limited, List<String> places) { }
