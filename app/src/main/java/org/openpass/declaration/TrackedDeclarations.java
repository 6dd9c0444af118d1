package org.openpass.declaration;

import java.util.ArrayList;
import java.util.List;
import org.openpass.cargo.CargoApi;
import org.openpass.casework.PublicLookups;
import org.openpass.casework.TrackingKeys;
import org.springframework.stereotype.Component;

/** Finds declarations by the bill of lading (B/L) or the cargo management number of their goods. */
@Component
class TrackedDeclarations implements TrackingKeys {

    private final PublicLookups lookups;
    private final CargoApi cargo;

    TrackedDeclarations(PublicLookups lookups, CargoApi cargo) {
        this.lookups = lookups;
        this.cargo = cargo;
    }

    @Override
    public List<String> caseNumbers(String key, int most) {
        List<String> bills = new ArrayList<>(cargo.billsOf(key));
        bills.add(key);
        return lookups.jdbc().sql("""
                select case_number from declaration.declarations
                where regexp_replace(upper(document ->> 'billOfLading'), '[^0-9A-Z]', '', 'g') = any(?)
                order by filed_at desc, number limit ?
                """).params(bills.toArray(String[]::new), most).query(String.class).list();
    }
}
