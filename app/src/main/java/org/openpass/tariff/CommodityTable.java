package org.openpass.tariff;

import java.time.LocalDate;
import java.util.List;

/** {@code tariff.commodities}. */
final class CommodityTable implements TariffTable<Commodity> {

    @Override
    public String name() {
        return "tariff.commodities";
    }

    @Override
    public List<String> columns() {
        return List.of("nomenclature", "code", "name_ko", "name_en", "unit", "valid_from", "valid_to");
    }

    @Override
    public Commodity read(TariffRow row, String source) {
        row.required("nomenclature");
        LocalDate from = row.date("valid_from", true);
        return new Commodity(row.nomenclature(), row.matching("code", "[0-9]{10}", "give ten digits without dots"),
                row.required("name_ko"), row.required("name_en"), row.text("unit"), from, row.lastDay(from), source);
    }

    @Override
    public String key(Commodity row) {
        return row.nomenclature() + " " + row.code();
    }

    @Override
    public LocalDate from(Commodity row) {
        return row.validFrom();
    }

    @Override
    public LocalDate to(Commodity row) {
        return row.validTo();
    }

    @Override
    public String insert() {
        return """
                insert into tariff.commodities
                    (nomenclature, code, name_ko, name_en, unit, valid_from, valid_to, source)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    }

    @Override
    public Object[] values(Commodity row, String source) {
        return new Object[] {row.nomenclature(), row.code(), row.nameKo(), row.nameEn(), row.unit(),
            row.validFrom(), row.validTo(), source};
    }
}
