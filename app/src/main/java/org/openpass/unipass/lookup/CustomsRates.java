package org.openpass.unipass.lookup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openpass.casework.OpenLookups;
import org.openpass.reference.ExchangeRates;
import org.openpass.reference.ExchangeRates.Direction;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API012 관세환율정보: the rates of the week of a day; they begin on a Sunday. */
@Component
class CustomsRates implements LookUp {

    private static final String EXPORTS = "1";
    private static final String IMPORTS = "2";
    private static final String EURO = "EUR";

    private final ExchangeRates rates;
    private final OpenLookups lookups;

    CustomsRates(ExchangeRates rates, OpenLookups lookups) {
        this.rates = rates;
        this.lookups = lookups;
    }

    @Override
    public String api() {
        return "012";
    }

    @Override
    public Found find(Asked asked) {
        String way = asked.get("imexTp");
        if (!way.equals(EXPORTS) && !way.equals(IMPORTS)) {
            return Found.nothing();
        }
        LocalDate day;
        try {
            day = LocalDate.parse(asked.get("qryYymmDd"), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return Found.nothing();
        }
        List<Row> rows = rates.week(lookups.jdbc(), way.equals(EXPORTS) ? Direction.EXPORT : Direction.IMPORT, day).stream()
                .map(rate -> new Row().put("cntySgn", country(rate.currency()))
                        .put("mtryUtNm", rate.name()).put("fxrt", rate.rate()).put("currSgn", rate.currency())
                        .put("aplyBgnDt", rate.from()).put("imexTp", way)).toList();
        return Found.of(rows);
    }

    /** The currency's country by its first two letters; those of several countries but the euro have none. */
    private static String country(String currency) {
        return currency.equals(EURO) ? "EU" : currency.startsWith("X") ? "" : currency.substring(0, 2);
    }
}
