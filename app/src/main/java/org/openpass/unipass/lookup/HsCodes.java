package org.openpass.unipass.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpass.casework.OpenLookups;
import org.openpass.tariff.Commodity;
import org.openpass.tariff.TariffLookup;
import org.openpass.tariff.TariffSheet;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API018 HS부호 검색: by ten digits or by a name; a row for each rate of duty of a code. */
@Component
class HsCodes implements LookUp {

    private static final int MOST_CODES = 20;
    private static final String WEIGHT = "KG";

    private final TariffLookup tariff;
    private final Names names;

    HsCodes(TariffLookup tariff, OpenLookups lookups, Names names) {
        this.tariff = tariff.through(lookups.jdbc());
        this.names = names;
    }

    @Override
    public String api() {
        return "018";
    }

    @Override
    public Found find(Asked asked) {
        Locale language = asked.get("koenTp").equals("2") ? Locale.ENGLISH : Locale.KOREAN;
        List<Row> rows = new ArrayList<>();
        for (Commodity commodity : tariff.find(asked.has("hsSgn") ? asked.get("hsSgn") : asked.get("prnm"), language, names.today(), MOST_CODES)) {
            for (TariffSheet.DutyRow duty : tariff.sheet(commodity.code(), names.today()).map(TariffSheet::duties).orElse(List.of())) {
                rows.add(new Row().put("hsSgn", commodity.code()).put("korePrnm", commodity.nameKo()).put("englPrnm", commodity.nameEn())
                        .put("txrt", DutyRates.percent(duty.rate())).put("txtpSgn", duty.kind()).put("qtyUt", commodity.unit())
                        .put("wghtUt", WEIGHT));
            }
        }
        return Found.of(rows);
    }
}
