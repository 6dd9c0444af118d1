package org.openpass.unipass.lookup;

import java.util.List;
import org.openpass.requirement.RequirementApi;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API029 HS부호별 세관장확인대상 법령 (Art. 226), of imports; which agency approves is not kept with the laws. */
@Component
class ConfirmedLaws implements LookUp {

    private static final String EXPORTS = "1";
    private static final String IMPORTS = "2";

    private final RequirementApi requirements;
    private final Names names;

    ConfirmedLaws(RequirementApi requirements, Names names) {
        this.requirements = requirements;
        this.names = names;
    }

    @Override
    public String api() {
        return "029";
    }

    @Override
    public Found find(Asked asked) {
        String code = asked.get("hsSgn").replaceAll("[^0-9]", "");
        if (asked.get("imexTp").equals(EXPORTS)) {
            return Found.nothing();
        }
        List<Row> rows = requirements.importLaws(code, names.today()).stream().map(law -> new Row().put("hsSgn", code)
                .put("dcerCfrmLworCd", law.code()).put("dcerCfrmLworNm", law.name()).put("imexTp", IMPORTS)).toList();
        return Found.of(rows);
    }
}
