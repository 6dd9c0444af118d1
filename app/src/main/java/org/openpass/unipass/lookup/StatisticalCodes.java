package org.openpass.unipass.lookup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpass.casework.OpenLookups;
import org.openpass.reference.CodeLists;
import org.openpass.reference.Codes;
import org.openpass.reference.Codes.Named;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/**
 * API019 통계부호: countries (A06), kinds of internal tax (A07) and customs offices (A09), which clients of the real service are
 * known to read. What the other lists hold nobody has written down: they are empty. So is that of internal taxes (A01): their rates are kept
 * by goods, and the sign under which statistics know them (statsSgn) is not.
 */
@Component
class StatisticalCodes implements LookUp {

    private final Codes codes;
    private final CodeLists lists;
    private final OpenLookups lookups;
    private final Names names;

    StatisticalCodes(Codes codes, CodeLists lists, OpenLookups lookups, Names names) {
        this.codes = codes;
        this.lists = lists;
        this.lookups = lookups;
        this.names = names;
    }

    @Override
    public String api() {
        return "019";
    }

    @Override
    public Found find(Asked asked) {
        String list = asked.get("statsSgnTp").toUpperCase(Locale.ROOT);
        Stream<Named> all = switch (list) {
            case "A06" -> codes.countries(lookups.jdbc()).stream();
            case "A07" -> lists.all("INTERNAL_TAX", names.today()).stream()
                    .map(code -> new Named(code.code(), code.name().ko(), code.name().en()));
            case "A09" -> codes.offices(lookups.jdbc()).stream();
            default -> Stream.empty();
        };
        List<Row> rows = all.filter(code -> !asked.has("cdValtVal") || code.code().equals(asked.get("cdValtVal")))
                .filter(code -> !asked.has("cdValtValNm") || code.nameKo() != null && code.nameKo().contains(asked.get("cdValtValNm")))
                .limit(Found.MOST).map(code -> new Row(list).put("cdValtVal", code.code()).put("cdValtValNm", code.nameKo())
                        .put("englAbrtNm", code.nameEn())).toList();
        return Found.of(rows);
    }
}
