package org.openpass.unipass.lookup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.certificate.Verification;
import org.openpass.certificate.Verification.Read;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Notices;
import org.springframework.stereotype.Component;

/**
 * API022 수입신고필증 검증: whether a certificate is of a declaration, holds, and says what was read on it; the outcome is the notice. What was
 * not read is not compared. It is asked as anybody asks who verifies a certificate, through the connections of the work: never more than two at
 * a time, as many as the Open API has places.
 */
@Component
class ImportCertificate implements LookUp {

    /** Weights are kept in kilograms; clients write the unit as forms do, or as UN/ECE Recommendation 20 does. */
    private static final Map<String, BigDecimal> KILOGRAMS = Map.of("", BigDecimal.ONE, "KG", BigDecimal.ONE, "KGM", BigDecimal.ONE,
            "TON", BigDecimal.valueOf(1_000), "TNE", BigDecimal.valueOf(1_000));

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
        boolean same;
        try {
            same = says(asked);
        } catch (NumberFormatException e) {
            same = false;
        }
        return new Found(Notices.of(same ? "022.same" : "022.other"), same ? 1 : 0, List.of(), List.of());
    }

    private boolean says(Asked asked) {
        BigDecimal unit = KILOGRAMS.get(asked.get("dclrWghtUtCd").toUpperCase(Locale.ROOT));
        BigDecimal weight = number(asked, "dclrWght");
        return unit != null && verification.says(asked.get("impDclrCrfnPblsNo"), asked.get("impDclrNo"),
                new Read(asked.get("pltxIdfyNo"), asked.get("orcyCntyCd"), asked.get("dclrPrnm"), weight == null ? null : weight.multiply(unit),
                        number(asked, "txPrcWncrTamt"), number(asked, "impPayQxmt")));
    }

    private static BigDecimal number(Asked asked, String name) {
        return asked.has(name) ? new BigDecimal(asked.get(name).replace(",", "")) : null;
    }
}
