package org.openpass.unipass.lookup;

import java.util.ArrayList;
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

/**
 * API028 개인통관고유부호 검증: whether a code is that of a name. It says no name that was not asked with. Telephones and postcodes of persons
 * are kept nowhere here: whoever asks with one is told that it cannot be confirmed, since to say that all agrees would confirm what
 * nobody has compared, and that somebody has the telephone is what protects a code from use by others.
 */
@Component
class PersonalCode implements LookUp {

    private static final String UNKNOWN = "납세의무자 개인통관고유부호가 존재하지 않습니다.";
    private static final String OTHER_NAME = "납세의무자 개인통관고유부호의 성명과 일치하지 않습니다.";
    private static final String NO_TELEPHONE = "납세의무자 휴대전화번호를 확인할 수 없습니다.";
    private static final String NO_POSTCODE = "납세의무자 우편번호를 확인할 수 없습니다.";

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
        List<String> wrong = new ArrayList<>();
        if (owner.isEmpty()) {
            wrong.add(UNKNOWN);
        } else if (owner.stream().noneMatch(entry -> entry.name().equals(asked.get("pltxNm")))) {
            wrong.add(OTHER_NAME);
        } else {
            unconfirmed(asked, wrong);
        }
        return new Found("", wrong.isEmpty() ? 1 : 0, List.of(), wrong.stream().map(text -> new Row().put("errMsgCn", text)).toList());
    }

    private static void unconfirmed(Asked asked, List<String> wrong) {
        if (asked.has("cralTelno")) {
            wrong.add(NO_TELEPHONE);
        }
        if (asked.has("custPsno")) {
            wrong.add(NO_POSTCODE);
        }
    }
}
