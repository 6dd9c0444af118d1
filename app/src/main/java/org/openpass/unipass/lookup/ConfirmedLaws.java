package org.openpass.unipass.lookup;

import java.util.List;
import org.openpass.casework.OpenLookups;
import org.openpass.requirement.RequirementApi;
import org.openpass.requirement.RequirementApi.Direction;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API029 HS부호별 세관장확인대상 법령 (Art. 226); which agency approves, and by which document, is not kept with the laws. */
@Component
class ConfirmedLaws implements LookUp {

    private static final String EXPORTS = "1";
    private static final String IMPORTS = "2";

    private final RequirementApi requirements;
    private final OpenLookups lookups;
    private final Names names;

    ConfirmedLaws(RequirementApi requirements, OpenLookups lookups, Names names) {
        this.lookups = lookups;
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
        String way = asked.has("imexTp") ? asked.get("imexTp") : IMPORTS;
        if (!way.equals(EXPORTS) && !way.equals(IMPORTS)) {
            return Found.nothing();
        }
        Direction direction = way.equals(EXPORTS) ? Direction.EXPORT : Direction.IMPORT;
        List<Row> rows = requirements.laws(lookups.jdbc(), direction, code, names.today()).stream().map(law -> new Row().put("hsSgn", code)
                .put("dcerCfrmLworCd", law.code()).put("dcerCfrmLworNm", law.name()).put("imexTp", way)).toList();
        return Found.of(rows);
    }
}
