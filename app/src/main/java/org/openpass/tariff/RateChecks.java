package org.openpass.tariff;

import java.util.List;
import org.openpass.release.Check;

/** What is asked of each rate that two people release, be it of duty or of an internal tax. */
final class RateChecks {

    private static final Check HAS_A_RATE = new Check("""
            select number, 'ad_valorem', 'rate.missing', null from release.rows
            where release = :release and act = 'SET' and coalesce(after ->> 'ad_valorem', after ->> 'specific_amount') is null
            """, false);
    private static final Check UNIT_WITH_AMOUNT = new Check("""
            select number, 'unit', 'rate.unit', after ->> 'unit' from release.rows
            where release = :release and act = 'SET'
                and (after ->> 'unit' is null) <> (after ->> 'specific_amount' is null)
            """, false);
    /** The colon comes after nine; so asked, the index by pattern answers. */
    private static final Check NAMES_A_COMMODITY = new Check("""
            select r.number, 'code_prefix', 'rate.noCommodity', r.after ->> 'code_prefix' from release.rows r
            where r.release = :release and r.act = 'SET' and r.after ->> 'code_prefix' is not null and not exists (
                select 1 from tariff.commodities c
                where c.code ~>=~ (r.after ->> 'code_prefix') and c.code ~<~ ((r.after ->> 'code_prefix') || ':')
                    and c.valid_from <= r.valid_from and coalesce(c.valid_to, 'infinity') >= r.valid_from)
            """, true);

    /** All of them. */
    static final List<Check> ALL = List.of(HAS_A_RATE, UNIT_WITH_AMOUNT, NAMES_A_COMMODITY);

    private RateChecks() {
    }
}
