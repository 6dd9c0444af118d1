package org.openpass.unipass.lookup;

import org.openpass.cargo.FilingLookups;
import org.openpass.cargo.FilingLookups.Filing;
import org.openpass.casework.OpenLookups;
import org.openpass.collection.ChargedSurcharges;
import org.openpass.collection.CollectionApi.Surcharge;
import org.openpass.declaration.LateFilings;
import org.openpass.unipass.Names;
import org.springframework.stereotype.Component;

/**
 * Whether a surcharge for a late declaration (신고지연 가산세, Customs Act Art. 241(4)) was charged on goods, or is due as soon as the rest
 * of them is declared. What goods are is known from a declaration: of those that nobody has declared, in any way, nothing is said.
 */
@Component
class LateDeclaration {

    private final FilingLookups filing;
    private final LateFilings late;
    private final OpenLookups lookups;
    private final Names names;

    LateDeclaration(FilingLookups filing, LateFilings late, OpenLookups lookups, Names names) {
        this.filing = filing;
        this.late = late;
        this.lookups = lookups;
        this.names = names;
    }

    boolean costs(long consignment) {
        Filing known = filing.of(consignment);
        return ChargedSurcharges.any(lookups.jdbc(), known.cases(), Surcharge.Kind.LATE_FILING)
                || known.late().stream().anyMatch(goods -> late.costs(goods.hsCode(), goods.kind(), names.today()));
    }
}
