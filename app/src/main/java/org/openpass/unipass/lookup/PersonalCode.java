package org.openpass.unipass.lookup;

import java.util.List;
import org.openpass.access.PartyBook;
import org.openpass.access.PartyBook.Entry;
import org.openpass.casework.OpenLookups;
import org.openpass.unipass.ApiCall;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.OpenApiXml;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/**
 * API028 개인통관고유부호 검증: whether a code is that of a name. It says no name that was not asked with; telephones and
 * postcodes are not kept here, so they are not compared.
 */
@Component
class PersonalCode implements LookUp {

    private static final String UNKNOWN = "납세의무자 개인통관고유부호가 존재하지 않습니다.";
    private static final String OTHER_NAME = "납세의무자 개인통관고유부호의 성명과 일치하지 않습니다.";

    private final PartyBook book;
    private final OpenLookups lookups;
    private final Names names;

    PersonalCode(PartyBook book, OpenLookups lookups, Names names) {
        this.book = book;
        this.lookups = lookups;
        this.names = names;
    }

    @Override
    public String api() {
        return "028";
    }

    @Override
    public Found find(Asked asked) {
        List<Entry> owner = book.coded(lookups.jdbc(), "PERSONAL_CUSTOMS_CODE", asked.get("persEcm"), names.today());
        boolean same = owner.stream().anyMatch(entry -> entry.name().equals(asked.get("pltxNm")));
        return new Found("", same ? 1 : 0, List.of(),
                same ? List.of() : List.of(new Row().put("errMsgCn", owner.isEmpty() ? UNKNOWN : OTHER_NAME)));
    }

    /** A success is its count alone, as it was recorded. */
    @Override
    public void write(ApiCall call, Found found, OpenApiXml xml) {
        if (found.count() > 0) {
            xml.element("tCnt", found.count());
        } else {
            LookUp.super.write(call, found, xml);
        }
    }
}
