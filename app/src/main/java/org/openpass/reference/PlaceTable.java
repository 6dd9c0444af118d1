package org.openpass.reference;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/** {@code reference.places} as two people change them; the names of many places come by a file. */
@Component
class PlaceTable implements GovernedTable {

    private static final Check IN_A_COUNTRY = new Check("""
            select r.number, 'code', 'place.country', left(r.key, 2) from release.rows r
            where r.release = :release and r.act = 'SET' and not exists (
                select 1 from reference.countries c where c.code = left(r.key, 2) and c.valid_from <= r.valid_from
                    and coalesce(c.valid_to, 'infinity') >= r.valid_from)
            """, false);
    private static final Check BOTH_COORDINATES = new Check("""
            select number, case when after ->> 'lat' is null then 'lat' else 'lon' end, 'place.coordinates', null
            from release.rows where release = :release and act = 'SET'
                and (after ->> 'lat' is null) <> (after ->> 'lon' is null)
            """, false);

    @Override
    public String name() {
        return Places.TABLE;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("code", "[A-Z]{2}[A-Z0-9]{3}").filled(), Column.text("name_ko", null),
                Column.text("name_en", null), Column.number("lat", -90, 90), Column.number("lon", -180, 180),
                Column.text("functions", "[0-7B-]{8}"), Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(IN_A_COUNTRY, BOTH_COORDINATES);
    }
}
