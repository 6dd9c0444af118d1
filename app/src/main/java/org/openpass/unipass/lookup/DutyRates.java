package org.openpass.unipass.lookup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.casework.OpenLookups;
import org.openpass.tariff.TariffLookup;
import org.openpass.tariff.TariffSheet;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API030 관세율: the rates of duty of a ten-digit code that are in force today. */
@Component
class DutyRates implements LookUp {

    private static final Pattern PERCENT = Pattern.compile("([0-9.]+)\\s*%");
    private static final Pattern AMOUNT = Pattern.compile("([0-9][0-9,.]*)\\s*(?:KRW|won|원)|(?:KRW|₩)\\s*([0-9][0-9,.]*)");

    private final TariffLookup tariff;
    private final Names names;

    DutyRates(TariffLookup tariff, OpenLookups lookups, Names names) {
        this.tariff = tariff.through(lookups.jdbc());
        this.names = names;
    }

    @Override
    public String api() {
        return "030";
    }

    @Override
    public Found find(Asked asked) {
        List<Row> rows = tariff.sheet(asked.get("hsSgn"), names.today()).map(TariffSheet::duties).orElse(List.of()).stream()
                .filter(duty -> !asked.has("trrtTpcd") || duty.kind().equals(asked.get("trrtTpcd")))
                .map(duty -> new Row().put("hsSgn", asked.get("hsSgn")).put("prutXamt", amount(duty.rate())).put("trrtTpcd", duty.kind())
                        .put("trrtTpNm", duty.kindKo()).put("aplyEndDt", duty.to()).put("aplyStrtDt", duty.from())
                        .put("trrt", percent(duty.rate()))).toList();
        return Found.of(rows);
    }

    /** Of a rate as people write it what it is ad valorem, without the sign; empty where it is an amount only. */
    static String percent(String rate) {
        Matcher found = PERCENT.matcher(rate);
        return found.find() ? found.group(1) : "";
    }

    private static String amount(String rate) {
        Matcher found = AMOUNT.matcher(rate);
        return found.find() ? (found.group(1) != null ? found.group(1) : found.group(2)).replace(",", "") : "";
    }
}
