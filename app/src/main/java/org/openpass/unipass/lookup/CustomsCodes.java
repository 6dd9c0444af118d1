package org.openpass.unipass.lookup;

import java.util.List;
import org.openpass.access.PartyBook;
import org.openpass.access.PartyBook.Entry;
import org.openpass.casework.OpenLookups;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API010 통관고유부호: by the code, by the business number or by the name of the firm. */
@Component
class CustomsCodes implements LookUp {

    private static final String SCHEME = "CUSTOMS_CODE";

    private final PartyBook book;
    private final OpenLookups lookups;
    private final Names names;

    CustomsCodes(PartyBook book, OpenLookups lookups, Names names) {
        this.book = book;
        this.lookups = lookups;
        this.names = names;
    }

    @Override
    public String api() {
        return "010";
    }

    /** Its rows stand before the count. */
    @Override
    public Found find(Asked asked) {
        List<Entry> found = asked.has("ecm") ? book.coded(lookups.jdbc(), SCHEME, asked.get("ecm"), names.today())
                : asked.has("brno") ? book.ofBusiness(lookups.jdbc(), SCHEME, asked.get("brno"), names.today())
                : book.named(lookups.jdbc(), SCHEME, ".+", asked.get("conmNm"), names.today());
        return new Found("", found.size(), found.stream().map(e -> new Row().put("useYn", e.valid() ? "Y" : "N").put("ecm", e.code())
                .put("conmNm", e.name()).put("bsnsNo", e.businessNumber())).toList(), List.of());
    }
}
