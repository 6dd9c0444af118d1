package org.openpass.cargo.place;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/** {@code cargo.bonded_areas} as two people change them. */
@Component
class BondedAreaTable implements GovernedTable {

    private static final List<String> KINDS = List.of("DESIGNATED_STORAGE", "INSPECTION_SITE", "WAREHOUSE", "FACTORY",
            "EXHIBITION", "CONSTRUCTION", "DUTY_FREE", "COMPREHENSIVE");
    private static final List<String> YES_OR_NO = List.of("Y", "N");
    private static final long MOST = 1_000_000_000;
    private static final int MOST_MONTHS = 120;

    @Override
    public String name() {
        return BondedAreas.TABLE;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("shed", "[0-9]{8}").filled(), Column.text("name_ko", null).filled(),
                Column.text("name_en", null), Column.text("office", "[0-9A-Z]{3}").filled(),
                Column.code("kind", KINDS).filled(), Column.text("operator", null), Column.text("address", null),
                Column.text("phone", "[-+0-9() ]{4,30}"), Column.text("locode", "[A-Z]{2}[A-Z0-9]{3}"),
                Column.number("lat", -90, 90), Column.number("lon", -180, 180),
                Column.number("capacity_packages", 0, MOST), Column.number("capacity_kg", 0, MOST),
                Column.number("storage_months", 1, MOST_MONTHS), Column.code("unloading_place", YES_OR_NO).filled(),
                Column.code("surcharge_applies", YES_OR_NO).filled(), Column.code("carry_out_limited", YES_OR_NO).filled(),
                Column.code("hazardous", YES_OR_NO).filled(), Column.day("suspended_from"), Column.day("suspended_to"),
                Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("shed");
    }

    @Override
    public List<Check> checks() {
        return BondedAreaChecks.ALL;
    }
}
