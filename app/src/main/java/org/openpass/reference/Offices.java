package org.openpass.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openpass.release.DirectDoors;
import org.openpass.release.ReleaseRefused;
import org.openpass.terms.Seoul;
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
    private final DirectDoors doors;
    private final Clock clock;

    Offices(JdbcClient jdbc, DirectDoors doors, Clock clock) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.clock = clock;
    }

    /** All that there are, were or will be, by code: each as it is today, else as it will be next, or was last. */
    public List<Office> all() {
        return jdbc.sql("""
                select distinct on (code) code, kind, name_ko, name_en, parent,
                    min(valid_from) over (partition by code), max(coalesce(valid_to, 'infinity')) over (partition by code)
                from reference.offices
                order by code, :today between valid_from and coalesce(valid_to, 'infinity') desc, valid_from > :today desc,
                    abs(valid_from - :today)
                """).param("today", Seoul.today(clock)).query((rs, n) -> new Office(rs.getString(1), rs.getString(2),
                rs.getString(3), rs.getString(4), rs.getString(5), rs.getObject(6, LocalDate.class), until(rs))).list();
    }

    private static LocalDate until(ResultSet rs) throws SQLException {
        return rs.getString(7).equals("infinity") ? null : rs.getObject(7, LocalDate.class);
    }

    /**
     * Enters an office, or brings what is known of it up to date: the door of one person, for a file of the organisation.
     *
     * @throws org.openpass.release.ReleaseRefused when the installation is handed over, or two people have released it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Office office) {
        doors.replace(Codes.OFFICES, "Office " + office.code(), id -> {
            refuseReleased(office.code());
            jdbc.sql("delete from reference.offices where code = ?").param(office.code()).update();
            return jdbc.sql("""
                    insert into reference.offices (code, kind, name_ko, name_en, parent, valid_from, valid_to, release)
                    values (:code, :kind, :ko, :en, :parent, :from, :until, :release)
                    """).param("code", office.code()).param("kind", office.kind()).param("ko", office.nameKo())
                    .param("en", office.nameEn()).param("parent", office.parent(), Types.CHAR).param("from", office.from())
                    .param("until", office.until(), Types.DATE).param("release", id).update();
        });
    }

    private void refuseReleased(String code) {
        if (jdbc.sql("""
                select exists (select 1 from reference.offices o join release.releases r on r.id = o.release
                    where o.code = ? and r.way <> 'DIRECT')
                """).param(code).query(Boolean.class).single()) {
            throw ReleaseRefused.overlaps(code);
        }
    }
}
