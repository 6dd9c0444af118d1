package org.openpass.administration.organisation;

import java.util.List;
import org.openpass.access.OfficeBook;
import org.openpass.reference.Offices;
import org.springframework.stereotype.Component;

/** People are posted to the offices of the reference data. */
@Component
class OfficesOfReference implements OfficeBook {

    private final Offices offices;

    OfficesOfReference(Offices offices) {
        this.offices = offices;
    }

    @Override
    public List<Office> all() {
        return offices.all().stream().map(o -> new Office(o.code(), Kind.valueOf(o.kind()), o.nameKo(), o.nameEn(),
                o.parent(), o.from(), o.until())).toList();
    }

    @Override
    public void put(Office o) {
        offices.put(new Offices.Office(o.code(), o.kind().name(), o.nameKo(), o.nameEn(), o.parent(), o.from(), o.until()));
    }
}
