package org.openpass.cargo.place;

import java.util.List;
import org.openpass.release.Check;

/** What is asked of bonded areas beyond their columns; each statement yields the rows in error. */
final class BondedAreaChecks {

    private static final Check OFFICE_OF_ITS_CODE = new Check("""
            select number, 'office', 'area.office', left(key, 3) from release.rows
            where release = :release and act = 'SET' and after ->> 'office' <> left(key, 3)
            """, false);
    private static final Check KNOWN_OFFICE = new Check("""
            select r.number, 'office', 'area.officeUnknown', r.after ->> 'office' from release.rows r
            where r.release = :release and r.act = 'SET' and not exists (select 1 from reference.offices o
                where o.code = r.after ->> 'office' and o.valid_from <= r.valid_from
                    and coalesce(o.valid_to, 'infinity') >= r.valid_from)
            """, false);
    /** Of a designated area whoever customs has appointed to manage the goods (Art. 172(2)), of the others a warehouse. */
    private static final Check KNOWN_OPERATOR = new Check("""
            select r.number, 'operator', 'area.operator', r.after ->> 'operator' from release.rows r
            where r.release = :release and r.act = 'SET' and r.after ->> 'operator' is not null and not exists (
                select 1 from access.party_identifiers i join access.parties p on p.id = i.party_id
                join access.parties q on q.id = coalesce(p.merged_into, p.id)
                where i.identifier = r.after ->> 'operator'
                    and (q.kind = 'WAREHOUSE' or r.after ->> 'kind' in ('DESIGNATED_STORAGE', 'INSPECTION_SITE')))
            """, false);
    /** Customs itself keeps goods at a designated place that nobody is appointed for (Art. 172(5)), at no other. */
    private static final Check RUN_BY_SOMEBODY = new Check("""
            select number, 'operator', 'area.operatorMissing', null from release.rows
            where release = :release and act = 'SET' and after ->> 'operator' is null
                and after ->> 'kind' not in ('DESIGNATED_STORAGE', 'INSPECTION_SITE')
            """, false);
    private static final Check KNOWN_PLACE = new Check("""
            select r.number, 'locode', 'area.locode', r.after ->> 'locode' from release.rows r
            where r.release = :release and r.act = 'SET' and r.after ->> 'locode' is not null and not exists (
                select 1 from reference.places p where p.code = r.after ->> 'locode' and p.valid_from <= r.valid_from
                    and coalesce(p.valid_to, 'infinity') >= r.valid_from)
            """, false);
    private static final Check BOTH_COORDINATES = new Check("""
            select number, case when after ->> 'lat' is null then 'lat' else 'lon' end, 'place.coordinates', null
            from release.rows where release = :release and act = 'SET'
                and (after ->> 'lat' is null) <> (after ->> 'lon' is null)
            """, false);
    /** Art. 170, 177(1)1 and 200(2), proviso, bound the months; at other places the licence or nothing does. */
    private static final Check MONTHS_OF_THE_KIND = new Check("""
            select r.number, 'storage_months', 'area.months', m.value::int::text
            from release.rows r join reference.parameters m on m.name = case r.after ->> 'kind'
                when 'DESIGNATED_STORAGE' then 'cargo.storage.designatedMonths' else 'cargo.storage.warehouseMonths' end
                and m.valid_from <= r.valid_from and coalesce(m.valid_to, 'infinity') >= r.valid_from
            where r.release = :release and r.act = 'SET'
                and r.after ->> 'kind' in ('DESIGNATED_STORAGE', 'WAREHOUSE', 'COMPREHENSIVE')
                and ((r.after ->> 'storage_months')::numeric > m.value or (r.after ->> 'storage_months')::numeric % 1 <> 0)
            """, false);
    private static final Check AS_LONG_AS_THE_LICENCE = new Check("""
            select number, 'storage_months', 'area.monthsNone', null from release.rows
            where release = :release and act = 'SET' and after ->> 'storage_months' is not null
                and after ->> 'kind' in ('INSPECTION_SITE', 'FACTORY', 'EXHIBITION', 'CONSTRUCTION', 'DUTY_FREE')
            """, false);
    /** Art. 178(1), 204(2). */
    private static final Check SUSPENDED_FOR_A_TIME = new Check("""
            select r.number, case when r.after ->> 'suspended_from' is null then 'suspended_from' else 'suspended_to' end,
                'area.suspended', m.value::int::text
            from release.rows r join reference.parameters m on m.name = 'cargo.suspension.mostMonths'
                and m.valid_from <= r.valid_from and coalesce(m.valid_to, 'infinity') >= r.valid_from
            where r.release = :release and r.act = 'SET' and ((r.after ->> 'suspended_from' is null)
                    <> (r.after ->> 'suspended_to' is null)
                or (r.after ->> 'suspended_to')::date < (r.after ->> 'suspended_from')::date
                or (r.after ->> 'suspended_to')::date
                    >= (r.after ->> 'suspended_from')::date + make_interval(months => m.value::int))
            """, false);

    static final List<Check> ALL = List.of(OFFICE_OF_ITS_CODE, KNOWN_OFFICE, KNOWN_OPERATOR, RUN_BY_SOMEBODY, KNOWN_PLACE,
            BOTH_COORDINATES, MONTHS_OF_THE_KIND, AS_LONG_AS_THE_LICENCE, SUSPENDED_FOR_A_TIME);

    private BondedAreaChecks() {
    }
}
