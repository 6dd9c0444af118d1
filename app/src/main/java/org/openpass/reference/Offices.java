package org.openpass.reference;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customs offices with what they are; {@link Codes} knows them by their codes alone. */
@Component
public class Offices {

    /**
     * An office.
     *
     * @param kind HEADQUARTERS, HOUSE, AGENCY or INSTITUTE
     * @param parent the office that it belongs to; null: none
     * @param until the last day; null: open
     */
    public record Office(String code, String kind, String nameKo, String nameEn, String parent, LocalDate from,
            LocalDate until) {
    }

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that there are, were or will be, by code. */
    public List<Office> all() {
        return jdbc.sql("select code, kind, name_ko, name_en, parent, valid_from, valid_to from reference.offices order by code")
                .query((rs, n) -> new Office(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4),
                        rs.getString(5), rs.getObject(6, LocalDate.class), rs.getObject(7, LocalDate.class))).list();
    }

    /** Enters an office, or brings what is known of it up to date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Office office) {
        jdbc.sql("""
                insert into reference.offices (code, kind, name_ko, name_en, parent, valid_from, valid_to)
                values (:code, :kind, :ko, :en, :parent, :from, :until)
                on conflict (code) do update set kind = excluded.kind, name_ko = excluded.name_ko,
                    name_en = excluded.name_en, parent = excluded.parent, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to
                """).param("code", office.code()).param("kind", office.kind()).param("ko", office.nameKo())
                .param("en", office.nameEn()).param("parent", office.parent(), Types.CHAR).param("from", office.from())
                .param("until", office.until(), Types.DATE).update();
    }
}
