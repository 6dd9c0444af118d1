package org.openpass.cargo.permit;

import java.util.Locale;

/** Texts without blanks around them; an empty one says nothing. */
final class PermitTidy {

    private PermitTidy() {
    }

    static PermitApplication of(PermitApplication a) {
        String cargo = of(a.cargoNumber());
        return new PermitApplication(of(a.reference()), a.kind(), of(a.applicant()), cargo == null ? null : cargo.toUpperCase(Locale.ROOT),
                of(a.place()), a.packages(), a.until(), of(a.reason()), of(a.method()), of(a.materials()), of(a.outside()), a.official(),
                a.happenedOn(), of(a.securityReference()));
    }

    static WorkReport of(WorkReport w) {
        return new WorkReport(w.workedOn(), w.afterPackages(), w.destroyed(), w.used(), of(w.rest()), of(w.note()));
    }

    private static String of(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
