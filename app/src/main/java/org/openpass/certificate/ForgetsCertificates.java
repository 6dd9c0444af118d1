package org.openpass.certificate;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** Certificates: who checks one afterwards finds none. */
@Component
class ForgetsCertificates implements Forgets {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("certificate.certificates", "declaration_number = any(:subjects)");
    }
}
