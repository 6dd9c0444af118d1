package org.openpass.access;

import java.time.LocalDate;
import java.util.List;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The registers of parties that are open to anybody: who has a code, and which code a name has. Asked through the connections
 * of whoever asks, so that strangers take none of the work's.
 */
@Component
public class PartyBook {

    private static final int MOST = 1_000;
    private static final String SELECT = """
            select p.name, i.identifier as code, p.licence_from as "from", p.licence_until as until, (p.merged_into is null
                and coalesce(p.licence_until, 'infinity') >= :day and not coalesce(p.suspended_from <= :day
                    and coalesce(p.suspended_until, 'infinity') >= :day, false)) as valid,
                (select min(b.identifier) from access.party_identifiers b where b.party_id = p.id and b.scheme = 'BUSINESS_NUMBER')
                    as business_number
            from access.parties p join (select identifier, scheme, party_id from access.party_identifiers
                union all select declarant_code::text, 'DECLARANT', id from access.parties where declarant_code is not null) i
                on i.party_id = p.id
            where i.scheme = :scheme
            """;

    /**
     * An entry.
     *
     * @param from first day of the licence, or null
     * @param until its last day, or null
     * @param valid licensed and not suspended on the day
     * @param businessNumber or null
     */
    public record Entry(String name, String code, LocalDate from, LocalDate until, boolean valid, String businessNumber) {
    }

    /** Those whose name has the text, by name; the codes are of one scheme ({@link PartyNumbers.Scheme}) and have the form. */
    public List<Entry> named(JdbcClient through, String scheme, String form, String name, LocalDate day) {
        return through.sql(SELECT + "and i.identifier ~ :form and p.name ilike :name order by p.name, i.identifier limit :most")
                .param("scheme", scheme).param("form", '^' + form + '$').param("name", Like.within(name.strip())).param("day", day)
                .param("most", MOST).query(Entry.class).list();
    }

    /** Who has the code; at most one. */
    public List<Entry> coded(JdbcClient through, String scheme, String code, LocalDate day) {
        return through.sql(SELECT + "and i.identifier = :code order by p.id limit 1").param("scheme", scheme)
                .param("code", PartyNumbers.plain(code)).param("day", day).query(Entry.class).list();
    }

    /** Who has the business number, with their codes of the scheme. */
    public List<Entry> ofBusiness(JdbcClient through, String scheme, String number, LocalDate day) {
        return through.sql(SELECT + "and exists (select 1 from access.party_identifiers n where n.party_id = p.id "
                + "and n.scheme = 'BUSINESS_NUMBER' and n.identifier = :number) order by i.identifier limit :most")
                .param("scheme", scheme).param("number", PartyNumbers.plain(number)).param("day", day).param("most", MOST)
                .query(Entry.class).list();
    }
}
