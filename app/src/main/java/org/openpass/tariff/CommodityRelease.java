package org.openpass.tariff;

import java.util.List;
import java.util.Map;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/**
 * {@code tariff.commodities} as two people change them: which codes there are on a day, and what they name (Customs Act
 * Art. 84). A code that ends is unknown to what is filed afterwards, and what was filed before keeps it.
 */
@Component
class CommodityRelease implements GovernedTable {

    /**
     * Who ends a commodity mostly splits it: its own rates end with it. Rates of shorter beginnings go on for the other codes.
     */
    private static final Check RATES_END_WITH_IT = new Check("""
            select r.number, 'code', 'commodity.ratesGoOn', thing.code from release.rows r
            cross join lateral (select split_part(r.key, ' | ', 1) as nomenclature, split_part(r.key, ' | ', 2) as code,
                case r.act when 'END' then r.valid_from else r.valid_to + 1 end as day) thing
            where r.release = :release and r.act in ('SET', 'END')
                and exists (select 1 from tariff.duty_rates d where d.code_prefix = thing.code
                    and coalesce(d.nomenclature, thing.nomenclature) = thing.nomenclature
                    and coalesce(d.valid_to, 'infinity') >= thing.day)
                and not exists (select 1 from release.rows n where n.release = r.release and n.key = r.key
                    and n.act in ('SET', 'SAME') and n.valid_from <= thing.day
                    and coalesce(n.valid_to, 'infinity') >= thing.day)
                and (r.act = 'END' or not exists (select 1 from tariff.commodities c where c.nomenclature = thing.nomenclature
                    and c.code = thing.code and c.valid_from <= thing.day
                    and coalesce(c.valid_to, 'infinity') >= thing.day))
            """, true);

    @Override
    public String name() {
        return "tariff.commodities";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("nomenclature", TariffRow.NOMENCLATURES).filled(),
                Column.text("code", "[0-9]{10}").filled(), Column.text("name_ko", null).filled(),
                Column.text("name_en", null).filled(), Column.text("unit", "[A-Z0-9]{1,5}"),
                Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("nomenclature", "code");
    }

    /** A notice of the tariff names all its codes. */
    @Override
    public List<String> scope() {
        return List.of("nomenclature");
    }

    @Override
    public List<Check> checks() {
        return List.of(RATES_END_WITH_IT);
    }

    @Override
    public Map<String, String> constants(long release) {
        return Map.of("source", DutyRateRelease.SOURCE + release);
    }
}
