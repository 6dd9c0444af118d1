package org.openpass.declaration;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods that the head of customs named for review of the tax before acceptance (Enforcement Rules Art. 8(1)5). */
@Component
public class TaxReviewGoods {

    private final JdbcClient jdbc;

    TaxReviewGoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Names goods.
     *
     * @param hsPrefix 2 to 10 digits
     * @param basis the notice that names them
     * @param until last day, or null
     */
    @Transactional
    public void name(String hsPrefix, String basis, LocalDate from, LocalDate until) {
        jdbc.sql("""
                insert into declaration.tax_review_goods values (?, ?, ?, ?) on conflict (hs_prefix)
                do update set basis = excluded.basis, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until
                """).params(hsPrefix, basis, from, until).update();
    }

    /** Whether one of the codes is named on the day. */
    public boolean names(Collection<String> hsCodes, LocalDate day) {
        return jdbc.sql("""
                select count(*) from declaration.tax_review_goods g, unnest(?::text[]) code
                where code like g.hs_prefix || '%' and valid_from <= ? and (valid_until is null or valid_until >= ?)
                """).params(hsCodes.toArray(String[]::new), day, day).query(Long.class).single() > 0;
    }
}
