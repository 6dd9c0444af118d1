package org.openpass.cargo.place;

import java.util.List;
import org.openpass.release.Touches;
import org.springframework.stereotype.Component;

/** Goods that lie at places of which something changes. */
@Component
class AreaTouches implements Touches {

    @Override
    public boolean reads(String table) {
        return BondedAreas.TABLE.equals(table);
    }

    @Override
    public List<Touch> of(Change change) {
        return List.of(new Touch("cargo.stock", null, """
                select 1 from cargo.stock s where s.packages > 0 and s.place in (
                    select r.key from release.rows r where r.release = :release and r.act <> 'SAME')
                """));
    }
}
