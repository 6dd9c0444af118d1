package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openpass.access.PostingRefused.Reason;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sections of offices. What one is called is changed from a day on; people are posted to those of their day. */
@Service
@Transactional
public class Sections {

    private static final int LONGEST_NAME = 100;
    private static final String CODE = "[0-9A-Z]{2}";

    private final JdbcClient jdbc;
    private final OfficeBook offices;
    private final PostingRows rows;
    private final AuditTrail audit;

    Sections(JdbcClient jdbc, OfficeBook offices, PostingRows rows, AuditTrail audit) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.rows = rows;
        this.audit = audit;
    }

    /** All, also those that were and will be; by office, code and day. */
    @Transactional(readOnly = true)
    public List<Section> all() {
        return jdbc.sql("select * from access.sections order by office, code, valid_from").query(Sections::section).list();
    }

    /** Those of a day. */
    @Transactional(readOnly = true)
    public List<Section> on(LocalDate day) {
        return all().stream().filter(each -> !day.isBefore(each.from()) && (each.until() == null
                || !day.isAfter(each.until()))).toList();
    }

    /**
     * Enters a section, or what it is from a day on; said again, nothing changes.
     *
     * @throws PostingRefused when there is no such office, or code, names or days are none
     */
    public Section put(Section section, Actor actor) {
        Postings.administrator(actor);
        rows.lock();
        if (section.office() == null || section.from() == null || !new PostingRules(offices.all(), List.of())
                .office(section.office(), section.from())) {
            throw new PostingRefused(Reason.OFFICE, String.valueOf(section.office()));
        }
        if (section.code() == null || !section.code().matches(CODE)) {
            throw new PostingRefused(Reason.SECTION, String.valueOf(section.code()));
        }
        if (unnamed(section.nameKo()) || unnamed(section.nameEn())) {
            throw new PostingRefused(Reason.NAME, section.code());
        }
        if (section.until() != null && section.until().isBefore(section.from())) {
            throw new PostingRefused(Reason.DAYS, section.until().toString());
        }
        enter(section, actor);
        return section;
    }

    private static boolean unnamed(String name) {
        return name == null || name.isBlank() || name.length() > LONGEST_NAME;
    }

    /** Enters what was checked; returns whether it was not there. */
    boolean enter(Section s, Actor actor) {
        boolean known = jdbc.sql("select * from access.sections where office = ? and code = ? and valid_from = ?")
                .params(s.office(), s.code(), s.from()).query(Sections::section).optional()
                .filter(standing -> standing.nameKo().equals(s.nameKo()) && standing.nameEn().equals(s.nameEn())
                        && (s.until() == null || Objects.equals(s.until(), standing.until()))).isPresent();
        if (known) {
            return false;
        }
        jdbc.sql("update access.sections set valid_to = ? where office = ? and code = ? and valid_from < ? "
                + "and coalesce(valid_to, 'infinity') >= ?").params(s.from().minusDays(1), s.office(), s.code(), s.from(),
                s.from()).update();
        jdbc.sql("delete from access.sections where office = ? and code = ? and valid_from >= ?")
                .params(s.office(), s.code(), s.from()).update();
        jdbc.sql("""
                insert into access.sections (office, code, name_ko, name_en, valid_from, valid_to)
                values (:office, :code, :ko, :en, :from, :until)
                """).param("office", s.office()).param("code", s.code()).param("ko", s.nameKo()).param("en", s.nameEn())
                .param("from", s.from()).param("until", s.until(), Types.DATE).update();
        audit.record(actor.name(), "section.entered", s.office() + " " + s.code(), s.nameEn() + " " + s.from() + " – "
                + (s.until() == null ? "" : s.until()));
        return true;
    }

    private static Section section(ResultSet rs, int n) throws SQLException {
        return new Section(rs.getString("office"), rs.getString("code"), rs.getString("name_ko"), rs.getString("name_en"),
                rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class));
    }
}
