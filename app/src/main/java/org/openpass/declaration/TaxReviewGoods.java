package org.openpass.declaration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.release.DirectDoors;
import org.openpass.release.DraftRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods that the head of customs named for review of the tax before acceptance (Enforcement Rules Art. 8(1)5). */
@Component
public class TaxReviewGoods {

    private final JdbcClient jdbc;
    private final DirectDoors doors;

    TaxReviewGoods(JdbcClient jdbc, DirectDoors doors) {
        this.jdbc = jdbc;
        this.doors = doors;
    }

    /**
     * Names goods, from the day on as it says and until no later day; what was before stands. It is the door of one person.
     *
     * @param hsPrefix 2 to 10 digits
     * @param basis the notice that names them
     * @param until last day, or null
     * @throws org.openpass.release.ReleaseRefused when the last day is before the first, or the installation is handed over
     */
    @Transactional
    public void name(String hsPrefix, String basis, LocalDate from, LocalDate until) {
        Map<String, String> row = new HashMap<>(Map.of(NamedGoodsTable.KEY, hsPrefix, "basis", basis,
                "valid_from", from.toString()));
        row.put("valid_to", until == null ? null : until.toString());
        doors.set(ReviewGoodsTable.NAME, new DraftRows(List.of(row), standsAfter(hsPrefix, until)
                ? List.of(new DraftRows.Ending(hsPrefix, until)) : List.of()), basis);
    }

    private boolean standsAfter(String hsPrefix, LocalDate day) {
        return day != null && jdbc.sql("""
                select count(*) from declaration.tax_review_goods where hs_prefix = ? and coalesce(valid_to, 'infinity') > ?
                """).params(hsPrefix, day).query(Long.class).single() > 0;
    }

    /** Whether one of the codes is named on the day. */
    public boolean names(Collection<String> hsCodes, LocalDate day) {
        return jdbc.sql("""
                select count(*) from declaration.tax_review_goods g, unnest(?::text[]) code
                where code like g.hs_prefix || '%' and valid_from <= ? and (valid_to is null or valid_to >= ?)
                """).params(hsCodes.toArray(String[]::new), day, day).query(Long.class).single() > 0;
    }
}
