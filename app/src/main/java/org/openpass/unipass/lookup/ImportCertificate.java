package org.openpass.unipass.lookup;

import java.math.BigDecimal;
import java.util.List;
import org.openpass.certificate.Verification;
import org.openpass.certificate.Verification.Read;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Notices;
import org.springframework.stereotype.Component;

/**
 * API022 수입신고필증 검증: whether a certificate is of a declaration, holds, and says what was read on it; the outcome is the
 * notice. What is asked of values and amounts, of which nobody has written down how they are compared, never agrees.
 */
@Component
class ImportCertificate implements LookUp {

    private static final List<String> NOT_COMPARED = List.of("txPrcWncrTamt", "impPayQxmt");
    private static final String KILOGRAMS = "KG";

    private final Verification verification;

    ImportCertificate(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String api() {
        return "022";
    }

    @Override
    public Found find(Asked asked) {
        BigDecimal weight = null;
        boolean same = NOT_COMPARED.stream().noneMatch(asked::has)
                && (!asked.has("dclrWghtUtCd") || asked.get("dclrWghtUtCd").equalsIgnoreCase(KILOGRAMS));
        try {
            weight = asked.has("dclrWght") ? new BigDecimal(asked.get("dclrWght").replace(",", "")) : null;
        } catch (NumberFormatException e) {
            same = false;
        }
        same = same && verification.says(asked.get("impDclrCrfnPblsNo"), asked.get("impDclrNo"),
                new Read(asked.get("pltxIdfyNo"), asked.get("orcyCntyCd"), asked.get("dclrPrnm"), weight));
        return new Found(Notices.of(same ? "022.same" : "022.other"), same ? 1 : 0, List.of(), List.of());
    }
}
